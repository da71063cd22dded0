package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about clients, held to what the checks run. */
final class ClientsPageTest {
    private static final Pattern SCHEMATHESIS = Pattern.compile("schemathesis==(\\S+?)[;\\s]");

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "clients.md"));
    }

    @Test
    void names_the_versions_that_the_example_is_compiled_with() throws IOException {
        var project = new JsonMapper()
                .readTree(Path.of("src", "client", "package.json").toFile());

        assertThat(page())
                .contains("openapi-fetch@"
                        + project.at("/dependencies/openapi-fetch").asText())
                .contains("openapi-typescript@"
                        + project.at("/devDependencies/openapi-typescript").asText())
                .contains("typescript@"
                        + project.at("/devDependencies/typescript").asText());
        for (var kind : List.of("dependencies", "devDependencies")) {
            assertThat(project.path(kind)).allMatch(version -> version.asText().matches("\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void names_the_schemathesis_that_the_checks_run() throws IOException {
        var checks = SCHEMATHESIS.matcher(Files.readString(Path.of(".ci", "clients")));

        assertThat(checks.find()).isTrue();
        assertThat(page()).contains("schemathesis==" + checks.group(1));
    }

    @Test
    void shows_what_the_example_says_of_errors() throws IOException {
        var client = Files.readString(Path.of("src", "client", "client.ts"));
        var said = Pattern.compile("(?m)^\\d{3} [a-z_]+: (.*)$")
                .matcher(page())
                .results()
                .toList();

        assertThat(said).hasSize(3).allSatisfy(line -> assertThat(client).contains('"' + line.group(1) + '"'));
    }
}
