package lambdaless.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessLogFormatTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\",\"status\":\"hacked",
                "C:\\temp\\\"",
                "a\nb\r\tc",
                "\u0000\u001b[31m\u007f\u0085\u009b\u2028\u2029\u202e",
                "😀 é \uD800",
                "$context.status"
            })
    void a_value_in_a_string_of_json_stays_in_it(String value) throws Exception {
        var format = "{\"agent\":\"$context.identity.userAgent\", \"status\":\"$context.status\"}";

        var line = line(format, Map.of("identity.userAgent", value, "status", "200"));

        assertThat(line).isEqualTo(LineText.of(line));
        assertThat(JSON.readTree(line))
                .isEqualTo(JSON.createObjectNode().put("agent", value).put("status", "200"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|200",
                "true|true",
                "\"Forbidden\"|\"Forbidden\"",
                "1,\"status\":2|\"1,\\\"status\\\":2\"",
                "{\"a\":1}|\"{\\\"a\\\":1}\"",
                "10.0.0.1|\"10.0.0.1\"",
                "200 1|\"200 1\""
            })
    void a_value_of_json_without_quotes_is_one_value(String value, String written) {
        assertThat(line("{\"a\": $context.a, \"b\": \"$context.b\"}", Map.of("a", value)))
                .isEqualTo("{\"a\": " + written + ", \"b\": \"-\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"curl/8.0|\"curl/8.0\" 200", "x\" 500 \"|\"x\\\" 500 \\\"\" 200", "x\\|\"x\\\\\" 200"})
    void a_value_in_quotes_stays_in_them(String value, String written) {
        assertThat(line(
                        "\"$context.identity.userAgent\" $context.status",
                        Map.of("identity.userAgent", value, "status", "200")))
                .isEqualTo(written);
    }

    @Test
    void a_value_without_quotes_is_one_field_of_its_line() {
        var format = "$context.identity.userAgent [$context.requestTime] \"$context.httpMethod\" $context.status";
        var values = Map.of(
                "identity.userAgent", "x [1] 200\n",
                "requestTime", "20/May/2025:15:07:32 +0000",
                "httpMethod", "GET",
                "status", "403");

        assertThat(line(format, values))
                .isEqualTo("x\\u0020\\u005B1\\u005D\\u0020200\\n [20/May/2025:15:07:32 +0000] \"GET\" 403");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ' ',
            value = {
                "$context.requestId|$context.identity.userAgent|$context.status x|200 id|x\\u007C200|403",
                "v1,$context.requestId,$context.identity.userAgent,$context.status x,200 v1,id,x\\u002C200,403",
                "ua=$context.identity.userAgent;status=$context.status x;status=200 ua=x\\u003Bstatus=200;status=403",
                "ua=$context.identity.userAgent,status=$context.status x,status=200 ua=x\\u002Cstatus=200,status=403",
                "status=$context.status&ua=$context.identity.userAgent x&status=200 status=403&ua=x\\u0026status=200",
                "$context.requestId:$context.identity.userAgent/$context.status curl/8.0-a:1 id:curl/8.0-a:1/403",
            })
    void a_value_does_not_end_its_field_by_what_ends_fields_in_the_format(String format, String agent, String line) {
        var values = Map.of("requestId", "id", "identity.userAgent", agent, "status", "403");

        assertThat(line(format, values)).isEqualTo(line);
    }

    @Test
    void a_value_of_a_record_with_commas_is_one_field_of_it() {
        var format = "$context.identity.userAgent,\"$context.path\",$context.requestTime,$context.status";
        var values = Map.of(
                "identity.userAgent", "a,\"b\"",
                "path", "/x\",200",
                "requestTime", "20/May/2025:15:07:32 +0000",
                "status", "403");

        assertThat(line(format, values)).isEqualTo("\"a,\"\"b\"\"\",\"/x\"\",200\",20/May/2025:15:07:32 +0000,403");
    }

    @Test
    void a_value_in_xml_is_text() {
        var format = "<request id=\"$context.requestId\"><agent>$context.identity.userAgent</agent></request>";

        assertThat(line(format, Map.of("requestId", "r", "identity.userAgent", "</agent>&'\"\n")))
                .isEqualTo("<request id=\"r\"><agent>&lt;/agent&gt;&amp;&apos;&quot;\\n</agent></request>");
    }

    private static String line(String format, Map<String, String> values) {
        return AccessLogFormat.of(format).line(name -> Optional.ofNullable(values.get(name)));
    }
}
