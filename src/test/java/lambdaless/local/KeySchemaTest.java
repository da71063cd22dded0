package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeySchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"hashKey":"a"}                                                                 | a HASH
                    {"hashKey":"a","rangeKey":"b","keySchemas":[]}                                  | a HASH, b RANGE
                    {"hashKey":"a","rangeKey":null}                                                 | a HASH
                    {"keySchemas":[{"attributeName":"b","keyType":"HASH"}]}                         | b HASH
                    {"hashKey":"a","keySchemas":[{"attributeName":"b","keyType":"HASH"}]}           | b HASH
                    {"keySchemas":[{"attributeName":"c","keyType":"RANGE"},{"attributeName":"b","keyType":"HASH"}]} | b HASH, c RANGE
                    """)
    void reads_a_key_in_either_form(String declared, String expected) throws IOException {
        assertThat(shown(KeySchema.of(JSON.readTree(declared)), "AttributeName", "KeyType"))
                .isEqualTo(expected);
    }

    @Test
    void refuses_a_key_without_a_partition_key_by_the_name_of_what_has_it() throws IOException {
        var declared = JSON.readTree(
                "{\"name\":\"by-place\",\"keySchemas\":[{\"attributeName\":\"c\",\"keyType\":\"RANGE\"}]}");

        assertThatThrownBy(() -> KeySchema.of(declared))
                .isInstanceOf(UserError.class)
                .hasMessage("by-place has keySchemas without an attribute of the keyType HASH; expected one to four");
    }

    @Test
    void makes_an_index_that_is_declared_by_key_schemas_of_several_attributes() throws IOException {
        var database = DevStack.shared().database();
        var index = Map.of(
                "name",
                "by-place",
                "projectionType",
                "ALL",
                "keySchemas",
                List.of(key("country", "HASH"), key("city", "HASH"), key("street", "RANGE")));
        var inputs = Map.<String, Object>of(
                "name",
                "key-schema-test",
                "hashKey",
                "id",
                "attributes",
                List.of(attribute("id"), attribute("country"), attribute("city"), attribute("street")),
                "globalSecondaryIndexes",
                List.of(index));

        new TableCreator(database, Optional.empty())
                .create(List.of(new RecordedResource("aws:dynamodb/table:Table", "t", "t", inputs, Map.of())));

        var call = "{\"TableName\":\"key-schema-test\"}".getBytes(StandardCharsets.UTF_8);
        var described = database.call(new EndpointCall("local", "local", "DescribeTable", "", List.of(), call, 30_000));
        var made = JSON.readTree(described.body()).path("Table").path("GlobalSecondaryIndexes");
        assertThat(shown(made.path(0).path("KeySchema"), "AttributeName", "KeyType"))
                .isEqualTo("country HASH, city HASH, street RANGE");
    }

    private static Map<String, Object> key(String attribute, String type) {
        return Map.of("attributeName", attribute, "keyType", type);
    }

    private static Map<String, Object> attribute(String name) {
        return Map.of("name", name, "type", "S");
    }

    private static String shown(JsonNode keys, String name, String type) {
        return keys.valueStream()
                .map(key -> key.path(name).asText() + " " + key.path(type).asText())
                .reduce((first, next) -> first + ", " + next)
                .orElse("");
    }
}
