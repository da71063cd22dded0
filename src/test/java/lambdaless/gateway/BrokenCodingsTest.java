package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.Test;

/**
 * Bodies that are not whole in the coding that they name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-make-request-with-compressed-payload.html">Calls
 *     with a compressed payload</a>
 */
final class BrokenCodingsTest {
    private static final String BODY = "{\"a\": \"" + "x".repeat(500) + "\"}";
    private static final String STACK = """
            {"gatewayResponses": {
                "UNSUPPORTED_MEDIA_TYPE": {"responseTemplates": {"application/json": "{\\"error\\":\\"unsupported\\"}"}}},
            "methods": {"POST /a": {"action": "PutItem",
                "integration": {"requestTemplates": {"application/json": "$input.body"}}}}}""";

    private static void assertUnsupported(String coding, byte[] body) {
        var stage = CaseGateway.of(Fidelity.tree(STACK));
        var headers = List.of(new Header("Content-Type", "application/json"), new Header("Content-Encoding", coding));

        var response =
                stage.gateway().handle(new HttpRequest("POST", "/dev/a", "", "HTTP/1.1", headers, body, "10.0.0.1"));

        assertThat(response.status()).isEqualTo(415);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"error\":\"unsupported\"}");
        assertThat(stage.backend().calls()).isEmpty();
    }

    private static byte[] gzip(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var coder = new GZIPOutputStream(bytes)) {
            coder.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void with_a_dictionary_that_is_not_known() {
        var deflater = new Deflater();
        deflater.setDictionary("a dictionary".getBytes(StandardCharsets.UTF_8));
        deflater.setInput(BODY.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        var coded = new byte[1000];
        int length = deflater.deflate(coded);
        deflater.end();

        assertUnsupported("deflate", Arrays.copyOf(coded, length));
    }

    @Test
    void cut_off_in_the_middle() throws IOException {
        var whole = gzip(BODY);

        assertUnsupported("gzip", Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void of_more_empty_parts_than_java_can_read() throws IOException {
        var part = gzip("");
        var parts = new ByteArrayOutputStream();
        while (parts.size() < HttpRequest.LARGEST_BODY - part.length) {
            parts.write(part);
        }

        assertUnsupported("gzip", parts.toByteArray());
    }
}
