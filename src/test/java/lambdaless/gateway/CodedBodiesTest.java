package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compressed bodies.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">Payload
 *     compression</a>
 */
final class CodedBodiesTest {
    private static final String BODY = "{\"a\": \"" + "x".repeat(500) + "\"}";
    private static final String STACK = """
            {"restApi": {%s}, "models": {"M": {"$schema": "http://json-schema.org/draft-04/schema#", "required": ["a"]}},
            "gatewayResponses": {
                "UNSUPPORTED_MEDIA_TYPE": {"responseTemplates": {"application/json": "{\\"error\\":\\"unsupported\\"}"}}},
            "methods": {"POST /a": {"action": "PutItem", "requestModels": {"application/json": "M"},
                "validator": {"validateRequestBody": true},
                "integration": {"requestTemplates": {"application/json": "$input.body"}}}},
            "endpoint": {"body": {"b": "%s"}}}""";

    private CaseGateway stage(String restApi) {
        return CaseGateway.of(Fidelity.tree(STACK.formatted(restApi, "y".repeat(500))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate", "identity", ""})
    void a_request_reaches_its_template_decoded(String coding) throws IOException {
        var stage = stage("");

        var response = stage.gateway().handle(post(coded(coding, BODY), "Content-Encoding", coding));

        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(stage.backend().calls().get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo(BODY);
    }

    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html */
    @ParameterizedTest
    @CsvSource({"gzip,identity", "gzip,deflate", "deflate,identity", "br,identity", "'gzip, gzip',gzip"})
    void a_request_in_another_coding_than_it_says_is_of_an_unsupported_type(String said, String used)
            throws IOException {
        var stage = stage("");

        var response = stage.gateway().handle(post(coded(used, BODY), "Content-Encoding", said));

        assertThat(response.status()).isEqualTo(415);
        assertThat(text(response.body())).isEqualTo("{\"error\":\"unsupported\"}");
        assertThat(stage.backend().calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_request_that_is_too_large_once_decoded_is_refused(String coding) throws IOException {
        var bomb = coded(coding, "x".repeat(HttpRequest.LARGEST_BODY + 1));

        var response = stage("").gateway().handle(post(bomb, "Content-Encoding", coding));

        assertThat(bomb.length).isLessThan(20_000);
        assertThat(response.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip,gzip",
        "deflate,deflate",
        "'br, gzip, deflate',gzip",
        "'gzip;q=0.5, deflate',deflate",
        "'gzip;q=0.2, identity;q=0.1',gzip",
        "GZIP,gzip"
    })
    void a_response_is_coded_as_the_client_would_have_it(String accepted, String coding) throws IOException {
        var response = answer("\"minimumCompressionSize\": \"100\"", accepted);

        assertThat(response.header("Content-Encoding")).contains(coding);
        assertThat(decoded(coding, response.body())).isEqualTo(answered());
        assertThat(response.header("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "identity", "br", "br;q=1, gzip;q=0.5", "gzip;q=0", "gzip;q=high", ""})
    void a_response_is_left_as_it_is_when_the_client_would_have_that_or_what_is_not_known(String accepted)
            throws IOException {
        var response = answer("\"minimumCompressionSize\": \"100\"", accepted);

        assertThat(response.header("Content-Encoding")).isEmpty();
        assertThat(text(response.body())).isEqualTo(answered());
    }

    @ParameterizedTest
    @CsvSource({"508,gzip", "509,none", "0,gzip", "-1,none"})
    void a_response_is_coded_from_the_smallest_size_on(int smallest, String coding) throws IOException {
        var response = answer("\"minimumCompressionSize\": \"" + smallest + "\"", "gzip");

        assertThat(answered()).hasSize(508);
        assertThat(response.header("Content-Encoding").orElse("none")).isEqualTo(coding);
    }

    @Test
    void a_response_is_left_as_it_is_when_the_api_does_not_say_from_which_size_on() throws IOException {
        assertThat(answer("", "gzip").header("Content-Encoding")).isEmpty();
    }

    private HttpResponse answer(String restApi, String accepted) throws IOException {
        return stage(restApi).gateway().handle(post(coded("", BODY), "Accept-Encoding", accepted));
    }

    private static String answered() {
        return "{\"b\":\"" + "y".repeat(500) + "\"}";
    }

    private static HttpRequest post(byte[] body, String name, String value) {
        var headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
        headers.add(new Header(name, value));
        return new HttpRequest("POST", "/dev/a", "", "HTTP/1.1", headers, body, "10.0.0.1");
    }

    private static byte[] coded(String coding, String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var coder = coder(coding, bytes)) {
            coder.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static OutputStream coder(String coding, OutputStream bytes) throws IOException {
        return switch (coding.toLowerCase(java.util.Locale.ROOT)) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            default -> bytes;
        };
    }

    private static String decoded(String coding, byte[] body) throws IOException {
        var bytes = new ByteArrayInputStream(body);
        try (var decoder = coding.equals("gzip") ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes)) {
            return text(decoder.readAllBytes());
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
