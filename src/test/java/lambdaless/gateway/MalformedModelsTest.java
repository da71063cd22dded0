package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that no body would fit is refused when the stack is loaded. */
final class MalformedModelsTest {
    private static final String MODELS = "https://apigateway.amazonaws.com/restapis/api1/models/";

    private static final String WAY_OUT = "; -Dlocal.partial=true serves the rest";

    private static List<String> load(String schema, Allowance... allowances) {
        var resources = new ArrayList<>(CaseStack.of(Fidelity.tree("{\"methods\": {\"GET /a\": {}}}")));
        Map<String, Object> model = Map.of("restApi", "api1", "name", "M", "schema", schema);
        resources.add(new RecordedResource("aws:apigateway/model:Model", "M", "M", model, Map.of()));
        return new StackLoader(new TemplateEngine(), TemplateOrigins.unknown(), Set.of(allowances))
                .load(resources)
                .notes();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"objekt"}                      | , at /type: "objekt" is not a valid primitive type (valid values are: [array, boolean, integer, null, number, object, string])
            []                                     | : JSON value is of type array, not a JSON Schema (expected an object)
            5                                      | : JSON value is of type integer, not a JSON Schema (expected an object)
            null                                   | : JSON value is of type null, not a JSON Schema (expected an object)
            {"properties":{"id":true}}             | , at /properties/id: JSON value is of type boolean, not a JSON Schema (expected an object)
            {"type":"object","required":"id"}      | , at /required: value has incorrect type (found string, expected one of [array])
            {"properties":{"id":{"pattern":"("}}}  | , at /properties/id/pattern: string "(" is not a valid ECMA 262 regular expression
            {"items":{"minLength":"a"}}            | , at /items/minLength: value has incorrect type (found string, expected one of [integer])
            """)
    void tells_where_its_schema_is_not_one_of_draft_4(String schema, String problem) {
        assertThatThrownBy(() -> load(schema))
                .isInstanceOf(UnservableStack.class)
                .hasMessage("Model \"M\" has a schema that is not valid in draft 4" + problem + WAY_OUT);
    }

    @Test
    void is_served_in_part_and_fits_no_body() {
        assertThat(load("[]", Allowance.PARTIAL))
                .containsExactly(
                        "Model \"M\" has a schema that is not valid in draft 4: JSON value is of type array, not a"
                                + " JSON Schema (expected an object); no body fits it");
    }

    @Test
    void has_a_schema_that_is_json() {
        assertThatThrownBy(() -> load(" ")).hasMessage("Model \"M\" has an empty schema; expected JSON");
        assertThatThrownBy(() -> load("{")).hasMessageStartingWith("Model \"M\" has a schema that is not JSON: ");
    }

    @Test
    void tells_all_places() {
        assertThatThrownBy(() -> load("{\"type\":\"objekt\",\"minItems\":-1}"))
                .hasMessageContainingAll("draft 4, at /type: ", "draft 4, at /minItems: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"title\":\"M\",\"type\":\"object\"}",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"properties\":{\"id\":{\"const\":\"x\"}}}",
                "{\"type\":\"string\",\"format\":\"byte\",\"example\":\"eA==\",\"nullable\":true,\"x-y\":1}",
                "{\"definitions\":{\"a\":{}},\"items\":{\"$ref\":\"#/definitions/a\"}}",
                "{\"id\":\"http://example.com/m\",\"definitions\":{\"a\":{}},\"items\":{\"$ref\":\"#/definitions/a\"}}",
                "{\"items\":{\"$ref\":\"#\"}}",
                "{\"items\":{\"$ref\":\"" + MODELS + "Error\"}}",
                "{\"properties\":{\"$ref\":{\"type\":\"string\"}}}",
                "{\"enum\":[{\"$ref\":\"#/x\"}]}",
                "{\"properties\":{\"id\":{\"type\":[\"string\",\"null\"],\"pattern\":\"^[a-z]{1,9}$\"}}}"
            })
    void takes_any_schema_that_is(String schema) {
        assertThatCode(() -> load(schema)).doesNotThrowAnyException();
    }
}
