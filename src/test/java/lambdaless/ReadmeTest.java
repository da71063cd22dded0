package lambdaless;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lambdaless.api.Api;
import lambdaless.api.Operations;
import lambdaless.api.Partition;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

final class ReadmeTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ERROR = Pattern.compile("(?:\"error\": ?\"|#set\\(\\$error = ')(\\w+)");

    private final Readme readme = Readme.ofProject();

    @Test
    void is_for_the_impatient() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    /** A test performs the recipes; the front page shows the lines of them that matter. */
    @Test
    void shows_changes_that_are_in_the_recipes() throws IOException {
        var recipes = Files.readString(Path.of("docs", "change.md"));
        var shown = Readme.of(Path.of("README.md")).code().stream()
                .filter(code -> code.language().equals("diff"))
                .flatMap(code -> code.text().lines())
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(recipes).contains(line + "\n"));
    }

    @Test
    void lists_every_operation_with_its_route_call_and_statuses() {
        var declared = Operations.all().stream()
                .map(operation -> List.of(
                        operation.name(),
                        operation.verb().name(),
                        operation.path(),
                        operation.action().apiAction() + " "
                                + operation.target().tableName()
                                + operation.target().arnSuffix(),
                        String.valueOf(operation.success()),
                        operation.otherStatuses().stream().map(String::valueOf).collect(joining(" "))))
                .toList();

        assertThat(readme.under("Routes").rows()).isEqualTo(declared);
    }

    /** An attribute may be added without a word in the README; what it says of others must be true. */
    @Test
    void says_of_fields_what_the_tables_say() {
        var declared = Api.ofProject().tables().stream()
                .flatMap(table -> table.attributes().stream().map(attribute -> FieldRow.of(table, attribute)))
                .toList();

        assertThat(readme.under("Fields").rows()).isNotEmpty().isSubsetOf(declared);
    }

    @Test
    void lists_every_setting_with_its_default() throws IOException {
        var declared = new TreeMap<String, JsonNode>();
        JsonNode project = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("Pulumi.yaml"))));
        project.path("config").properties().stream()
                .filter(key -> !key.getKey().contains(":")) // which are Pulumi's own
                .forEach(key -> declared.put(key.getKey(), key.getValue().path("default")));

        var rows = readme.under("Settings").rows().stream().collect(toMap(row -> row.get(0), row -> json(row.get(1))));

        assertThat(rows).isEqualTo(declared);
    }

    @Test
    void lists_every_error_that_a_template_or_a_gateway_response_can_give() {
        var given = Api.ofProject().definition(Partition.ofRegion("eu-west-1")).templates().stream()
                .flatMap(template -> ERROR.matcher(template.text()).results().map(found -> found.group(1)))
                .distinct()
                .toList();

        var rows = readme.under("Errors").rows().stream().map(row -> row.get(0)).toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(given);
    }

    private static JsonNode json(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JsonProcessingException text) {
            return JSON.getNodeFactory().textNode(cell);
        }
    }
}
