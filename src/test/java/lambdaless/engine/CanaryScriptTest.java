package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lambdaless.api.Api;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canary script on the engine, as a person runs it: with the language host, in a clone of the project. */
@OnEngine
final class CanaryScriptTest {
    private static final String TEMPLATE = "templates/requests/get.vtl";

    @TempDir
    private Path folder = Path.of("");

    /** The API of the copy as it is now, of which only the template may have changed. */
    private Api api() throws IOException {
        var text = Files.readString(folder.resolve(TEMPLATE));
        return ChangedApi.withTemplate(
                Files.createTempDirectory(folder.resolve("state"), "templates"), "requests/get.vtl", old -> text);
    }

    /** Commits a line more in the template. */
    private static void change(Checkout checkout, String message) throws IOException, InterruptedException {
        checkout.change(TEMPLATE, "\\A", "## " + message + "\n");
        checkout.commit(message);
    }

    @Test
    void gives_a_part_of_the_calls_to_a_release_and_then_all() throws Exception {
        var checkout = Checkout.in(folder);
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up();
            var kept = Kept.in(stack.aws());
            var settings = engine.settings().text();
            checkout.change(TEMPLATE, "\\A", "## second\n");

            assertStarts(checkout, stack);
            assertThat(engine.settings().text())
                    .isEqualTo(settings.replace("config:\n", "config:\n  canaryPercent: 10\n"));
            var second = stack.canaryTemplate();

            var promoted = checkout.run(engine, "canary", "promote", "dev");

            assertThat(promoted.code()).describedAs(promoted.err()).isZero();
            assertThat(promoted.out())
                    .endsWith("Stack dev has no canary; all calls get deployment " + stack.deployment() + ".\n");
            assertThat(stack.template()).isEqualTo(second);
            assertThat(stack.hasCanary()).isFalse();
            assertThat(stack.deployments()).isEqualTo(1);
            assertThat(engine.settings().text()).isEqualTo(settings);
            kept.areStillIn(stack.aws());
        }
    }

    private static void assertStarts(Checkout checkout, CanaryStack stack) throws IOException, InterruptedException {
        var first = stack.template();
        var stable = stack.deployment();

        var started = checkout.run(stack.engine(), "canary", "start", "dev", "10");

        assertThat(started.code()).describedAs(started.err()).isZero();
        assertThat(started.out())
                .contains(
                        "Stack dev has a canary: 10 % of the calls get deployment ", ", the others " + stable + ".\n");
        assertThat(stack.template()).isEqualTo(first);
        assertThat(stack.deployment()).isEqualTo(stable);
        assertThat(stack.canaryTemplate()).isEqualTo("## second\n" + first);
        assertThat(stack.traffic()).isEqualTo(10.0);
    }

    @Test
    void goes_back_from_a_release_and_from_a_canary() throws Exception {
        var checkout = Checkout.in(folder);
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            checkout.commit("first");
            engine.up();
            var kept = Kept.in(stack.aws());
            var first = stack.template();
            change(checkout, "second");
            engine.up(api());
            assertThat(stack.template()).isEqualTo("## second\n" + first);

            assertGoesBack(checkout, stack, first);

            var stable = stack.deployment();
            change(checkout, "third");
            stack.percent(10);
            engine.up(api());
            assertThat(stack.hasCanary()).isTrue();
            assertGoesBack(checkout, stack, first);
            assertThat(stack.deployment()).isEqualTo(stable);
            assertThat(engine.settings().text()).doesNotContain("canaryPercent");
            kept.areStillIn(stack.aws());
        }
    }

    private static void assertGoesBack(Checkout checkout, CanaryStack stack, String template)
            throws IOException, InterruptedException {
        var back = checkout.run(stack.engine(), "canary", "rollback", "dev");

        assertThat(back.code()).describedAs(back.err()).isZero();
        assertThat(back.out()).containsPattern("Stack dev goes back to [0-9a-f]+ \\(first\\), ");
        assertThat(stack.template()).isEqualTo(template);
        assertThat(stack.hasCanary()).isFalse();
        assertThat(stack.deployments()).isEqualTo(1);
    }

    @Test
    void refuses_to_take_from_the_stage_what_it_calls() throws Exception {
        var checkout = Checkout.in(folder);
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up();
            var settings = engine.settings().text();
            checkout.change("src/main/java/lambdaless/api/Operations.java", Checkout.DELETE_USER, "");

            var refused = checkout.run(engine, "canary", "start", "dev", "10");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("""
                    and this would take from it what it calls:
                      - Policy DELETE.users._ would be deleted
                      - Role DELETE.users._ would be deleted
                      - RolePolicyAttachment DELETE.users._ would be deleted
                    """);
            assertThat(stack.aws().served("dev").call("DELETE /users/{userId}")).isEqualTo(200);
            assertThat(stack.hasCanary()).isFalse();
            assertThat(engine.settings().text()).isEqualTo(settings);
        }
    }
}
