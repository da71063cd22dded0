package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that the release before has brought up, whose resources had other names. */
@OnEngine
final class ReleasedStackTest {
    /** The state of the stack {@code prod} as `pulumi stack export` writes it. */
    private static final String STATE = "/released/prod.json.gz";

    @Test
    void keeps_every_resource_but_the_deployment(@TempDir Path folder) throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            importReleased(engine, folder.resolve("released.json"));

            var steps = engine.preview();
            var replaced = new TreeSet<>(steps);
            replaced.removeIf(step -> step.startsWith("update "));
            assertThat(replaced).isEqualTo(new TreeSet<>(Steps.RELEASED.subList(0, 3)));
            assertThat(steps.stream().map(step -> step.split(" ", 3)[1]))
                    .containsOnly("ApiKey", "Deployment", "Method", "Role", "Stage", "UsagePlan");

            engine.up();
            assertThat(engine.preview()).isEmpty();
            assertThat(engine.outputs())
                    .hasEntrySatisfying(
                            "restApiId", id -> assertThat(id.value()).isEqualTo("api1"));
        }
    }

    private static void importReleased(Engine engine, Path file) throws IOException, AutomationException {
        try (var packed = Objects.requireNonNull(ReleasedStackTest.class.getResourceAsStream(STATE));
                InputStream state = new GZIPInputStream(packed)) {
            Files.copy(state, file);
        }
        engine.command("stack", "import", "--file", file.toString());
    }
}
