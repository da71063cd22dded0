package lambdaless.gateway.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyOfInputTest {
    private final TemplateEngine engine = new TemplateEngine();

    @ParameterizedTest
    @ValueSource(strings = {"a=b&c=d", "Hello, world", "<p>x</p>", "{broken", "[1", "12 monkeys", " x ", "it's \"1\""})
    void that_is_not_json_is_a_text(String body) {
        var text = rendered("$input.path('$')", body);

        assertThat(text).isEqualTo(body);
    }

    @Test
    void that_is_not_json_is_a_string_of_json() {
        var json = rendered("$input.json('$')", "say=\"1\"\n\\a/b");

        assertThat(json).isEqualTo("\"say=\\\"1\\\"\\n\\\\a/b\"");
    }

    @Test
    void that_is_not_json_has_nothing_at_a_path_within() {
        var output = rendered("[$input.path('$.a')][$input.path('$.a.b')] $input.json('$.a')", "a=b");

        assertThat(output).isEqualTo("[][] \"\"");
    }

    @Test
    void that_is_a_form_can_be_split() {
        var output = rendered(
                "#foreach($pair in $input.path('$').split('&'))#set($kv = $pair.split('='))"
                        + "$kv[0]:$util.urlDecode($kv[1])#if($foreach.hasNext),#end#end",
                "name=Grace+O%27Hara&age=36");

        assertThat(output).isEqualTo("name:Grace O'Hara,age:36");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,}|{\"a\":1}",
                "[1,2,]|[1,2]",
                "{'a':'it\\'s'}|{\"a\":\"it's\"}",
                "{a:b}|{\"a\":\"b\"}",
                "{\"a\":1} {\"a\":2}|{\"a\":1}",
                "{\"a\":01}|{\"a\":1}",
                "{\"a\":12345678901234567890.123456789012345,}|{\"a\":12345678901234567890.123456789012345}"
            })
    void that_is_almost_json_is_read_as_json(String body, String json) {
        assertThat(rendered("$input.json('$')", body)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"x\u007f\\u0041\"}", "{\"a\":\"x\u007f\\u0041\",}"})
    void keeps_the_delete_character(String body) {
        assertThat(rendered("$input.path('$.a')", body)).isEqualTo("x\u007fA");
    }

    @Test
    void that_has_a_raw_control_character_in_a_text_is_read_as_json() {
        assertThat(rendered("$input.path('$.b')", "{\"a\":\"x\ty\",\"b\":1}")).isEqualTo("1");
    }

    @Test
    void that_is_missing_is_an_empty_object_as_json_and_nothing_as_a_path() {
        assertThat(rendered("$input.json('$') [$input.path('$')] $input.json('$.a')", ""))
                .isEqualTo("{} [] \"\"");
    }

    @Test
    void of_null_is_null() {
        assertThat(rendered("$input.json('$') [$input.path('$')] [$input.path('$..a')]", "null"))
                .isEqualTo("null [] []");
    }

    @Test
    void is_parsed_as_json_only_where_it_is_json() {
        assertThat(rendered("[$util.parseJson('a=b')][$util.parseJson($input.body).a]", "{\"a\":1,}"))
                .isEqualTo("[][1]");
    }

    private String rendered(String template, String body) {
        var input = engine.input(body, new RequestParameters(Map.of(), Map.of(), Map.of()));
        var variables = new TemplateVariables(input, new ContextVariable(), Map.of());
        return engine.compile("template", template).render(variables);
    }
}
