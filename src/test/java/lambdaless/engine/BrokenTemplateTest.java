package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that cannot be composed. */
@OnEngine
final class BrokenTemplateTest {
    @Test
    void stops_the_preview_before_its_first_resource(@TempDir Path folder, @TempDir Path templates)
            throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var broken = ChangedApi.withTemplate(
                    templates, "requests/get.vtl", text -> text.replace("path-key", "path-kye"));

            assertThat(engine.refusal(broken))
                    .contains(templates.resolve("requests").resolve("get.vtl")
                            + ", line 2: part \"path-kye/text\" does not exist; expected a file of ")
                    .doesNotContain("at lambdaless.")
                    .doesNotContain("Exception");
            assertThat(engine.aws().names()).isEmpty();
        }
    }
}
