package lambdaless.engine;

import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that gets a part of the traffic, and what becomes of it. */
@OnEngine
final class CanaryTest {
    private static final String GET_USER = "GET /users/{userId}";
    private static final String COPY = "GET /users/{userId}/copy";
    private static final Api FIRST = Api.ofProject();

    @TempDir
    private Path folder = Path.of("");

    /** The API with as many empty lines more in the template that reads an item. */
    private Api release(int lines) throws IOException {
        return ChangedApi.withTemplate(
                Files.createTempDirectory(folder, "templates"), "requests/get.vtl", text -> text + "\n".repeat(lines));
    }

    private Api withCopy() throws IOException {
        return ChangedApi.withAddedOperation(Files.createTempDirectory(folder, "templates"));
    }

    private static void percent(Engine engine, int percent) throws IOException {
        engine.settings().unset("canaryPercent");
        if (percent > 0) {
            engine.configure(Map.of("canaryPercent", percent));
        }
    }

    private static String deployment(Aws aws) {
        return aws.served("dev").stage().text("deployment");
    }

    private static String template(Aws aws) {
        return aws.served("dev").route(GET_USER).template();
    }

    private static String canaryTemplate(Aws aws) {
        return aws.canary("dev").orElseThrow().route(GET_USER).template();
    }

    private static Object traffic(Aws aws) {
        return ((Map<?, ?>) aws.served("dev").stage().properties().get("canarySettings")).get("percentTraffic");
    }

    private static List<String> canaryGroups(Aws aws) {
        return aws.all(Kind.LOG_GROUP).stream()
                .map(AwsResource::id)
                .filter(name -> name.endsWith("/Canary"))
                .sorted()
                .toList();
    }

    @Test
    void goes_out_grows_and_is_promoted_and_the_next_one_is_rolled_back() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var aws = engine.aws().aws();
            engine.up(FIRST);
            var kept = Kept.in(aws);
            var stable = deployment(aws);
            var first = template(aws);
            var second = release(1);

            percent(engine, 10);
            engine.up(second);
            assertThat(deployment(aws)).isEqualTo(stable);
            assertThat(template(aws)).isEqualTo(first);
            assertThat(canaryTemplate(aws)).isEqualTo(first + "\n");
            assertThat(traffic(aws)).isEqualTo(10.0);
            assertThat(engine.outputs()
                            .getAsJsonObject("canary")
                            .get("stageDeploymentId")
                            .getAsString())
                    .isEqualTo(stable);
            assertThat(canaryGroups(aws)).hasSize(2).anyMatch(name -> name.endsWith("/dev/Canary"));

            percent(engine, 50);
            assertThat(engine.preview(second)).isEqualTo(steps("update Stage stage"));
            engine.up(second);
            assertThat(traffic(aws)).isEqualTo(50.0);

            percent(engine, 0);
            engine.up(second);
            assertThat(aws.canary("dev")).isEmpty();
            assertThat(template(aws)).isEqualTo(first + "\n");
            assertThat(aws.all(Kind.DEPLOYMENT)).hasSize(1);
            assertThat(canaryGroups(aws)).isEmpty();
            assertThat(engine.preview(second)).isEmpty();

            var promoted = deployment(aws);
            percent(engine, 5);
            engine.up(withCopy());
            assertThat(aws.canary("dev").orElseThrow().call(COPY)).isEqualTo(200);
            assertThat(aws.served("dev").routes()).doesNotContainKey(COPY);

            percent(engine, 0);
            engine.up(second);
            assertThat(aws.canary("dev")).isEmpty();
            assertThat(deployment(aws)).isEqualTo(promoted);
            assertThat(template(aws)).isEqualTo(first + "\n");
            assertThat(aws.all(Kind.DEPLOYMENT)).hasSize(1);
            engine.refresh();
            assertThat(engine.preview(second)).isEmpty();
            kept.areStillIn(aws);
        }
    }

    @Test
    void is_replaced_by_a_second_release_while_the_stage_stays() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var aws = engine.aws().aws();
            engine.up(FIRST);
            var stable = deployment(aws);
            var first = template(aws);
            percent(engine, 10);
            engine.up(release(1));

            engine.up(release(2));

            assertThat(deployment(aws)).isEqualTo(stable);
            assertThat(template(aws)).isEqualTo(first);
            assertThat(canaryTemplate(aws)).isEqualTo(first + "\n\n");
            assertThat(aws.all(Kind.DEPLOYMENT)).hasSize(2);
        }
    }

    @Test
    void of_what_the_stage_serves_changes_nothing() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var aws = engine.aws().aws();
            engine.up(FIRST);
            var stable = deployment(aws);
            percent(engine, 10);

            assertThat(engine.preview(FIRST))
                    .isEqualTo(steps(
                            "create Canary canary",
                            "create Deployment canary",
                            "create LogGroup canary-access-log",
                            "create LogGroup canary-execution-log",
                            "update Stage stage"));
            engine.up(FIRST);
            assertThat(canaryTemplate(aws)).isEqualTo(template(aws));

            percent(engine, 0);
            engine.up(FIRST);
            assertThat(deployment(aws)).isEqualTo(stable);
            assertThat(aws.canary("dev")).isEmpty();
        }
    }

    @Test
    void is_made_good_when_an_update_on_its_way_has_failed() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var aws = engine.aws().aws();
            engine.up(FIRST);
            var first = template(aws);
            var second = release(1);

            percent(engine, 10);
            assertFails(engine, second);
            assertThat(aws.canary("dev")).isEmpty();
            engine.refresh();
            engine.up(second);
            assertThat(canaryTemplate(aws)).isEqualTo(first + "\n");

            percent(engine, 0);
            assertFails(engine, second);
            assertThat(canaryTemplate(aws)).isEqualTo(first + "\n");
            engine.refresh();
            engine.up(second);
            assertThat(aws.canary("dev")).isEmpty();
            assertThat(template(aws)).isEqualTo(first + "\n");
            assertThat(aws.all(Kind.DEPLOYMENT)).hasSize(1);
            assertThat(engine.preview(second)).isEmpty();
        }
    }

    private static void assertFails(Engine engine, Api api) {
        engine.aws().calls().beforeUpdate(urn -> {
            if (urn.endsWith("::stage")) {
                throw new IllegalStateException("TooManyRequestsException: not now");
            }
        });
        assertThatThrownBy(() -> engine.up(api)).hasMessageContaining("TooManyRequestsException: not now");
        engine.aws().calls().beforeUpdate(urn -> {});
    }

    @Test
    void can_be_the_first_update_of_a_stack_of_an_earlier_release() throws IOException, AutomationException {
        try (var engine = Released.of(folder, "dev")) {
            var aws = engine.aws().aws();
            var stable = deployment(aws);
            var first = template(aws);
            var kept = Kept.in(aws);
            percent(engine, 10);

            engine.up(FIRST);

            assertThat(deployment(aws)).isEqualTo(stable);
            assertThat(template(aws)).isEqualTo(first);
            assertThat(canaryTemplate(aws)).isNotEqualTo(first);
            percent(engine, 0);
            engine.up(FIRST);
            assertThat(engine.preview(FIRST)).isEmpty();
            kept.areStillIn(aws);
        }
    }

    @Test
    void can_be_followed_by_another_one_in_production() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            engine.up(FIRST);
            for (var percent : List.of(10, 0, 20)) {
                percent(engine, percent);
                engine.up(FIRST);

                assertThat(canaryGroups(engine.aws().aws())).hasSize(percent == 0 ? 0 : 2);
            }
            assertThat(engine.aws().aws().canary("prod")).isPresent();
        }
    }

    @Test
    void shares_the_variables_of_its_stage_and_goes_with_the_stack() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var aws = engine.aws().aws();
            engine.up(FIRST);
            percent(engine, 10);
            engine.up(release(1));
            engine.configure(Map.of("corsOrigins", List.of("https://b.example.com")));

            assertThat(engine.preview(release(1))).isEqualTo(steps("update Stage stage"));
            engine.destroy();

            assertThat(aws.all(Kind.DEPLOYMENT)).isEmpty();
            assertThat(aws.all(Kind.STAGE)).isEmpty();
            assertThat(aws.all(Kind.REST_API)).isEmpty();
            assertThat(aws.all(Kind.LOG_GROUP)).isEmpty();
        }
    }
}
