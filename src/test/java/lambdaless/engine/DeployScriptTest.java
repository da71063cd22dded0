package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deploy script on the engine, as a person runs it: with the language host, in a copy of the project. */
@OnEngine
final class DeployScriptTest {
    private static final String SECOND = "Parts of the API were removed after its deployment was made:\n";

    @Test
    void makes_a_second_deployment_for_a_removed_route(@TempDir Path folder) throws Exception {
        var checkout = Checkout.in(folder);
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            checkout.change("src/main/java/lambdaless/api/Operations.java", Checkout.DELETE_USER, "");

            var removed = checkout.run(engine, "deploy", "dev");

            assertThat(removed.code()).isZero();
            assertThat(replacements(removed.out())).isEqualTo(2);
            assertThat(removed.out()).contains(SECOND);
            assertThat(engine.command("stack", "tag", "ls")).doesNotContain("removed-routes-are-served");
        }
    }

    /** How often a deployment took another one's place. */
    private static long replacements(String console) {
        return console.lines()
                .filter(line -> line.matches(".*aws:apigateway:Deployment deployment created replacement.*"))
                .count();
    }
}
