package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be read are handed on once, as far as they are known, and the connection ends with the response. */
final class UnreadableTest {
    private final RecordingFront front = RecordingFront.answering(UnreadableTest::answer);

    private static HttpResponse answer(HttpRequest request) {
        int status = switch (request.defect()) {
            case NOT_HTTP -> 400;
            case INCOMPLETE -> 408;
            default -> 200;
        };
        return new HttpResponse(status, List.of(), new byte[0]);
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n",
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: identity\r\n",
                "HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            })
    void a_body_whose_end_is_not_known_is_a_bad_request(String framing) throws IOException {
        var answer = RawClient.exchange(
                front.port(), "POST / " + framing + "\r\n3\r\nabc\r\n0\r\n\r\nGET /next HTTP/1.1\r\n");

        assertRefused(answer, 400, Defect.NOT_HTTP);
        assertThat(front.served().element().method()).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "\u0001\u0002\u0003\r\n\r\n",
                "GET / HTTP/1.1\r\n: x\r\n\r\n"
            })
    void what_is_not_http_is_a_bad_request(String text) throws IOException {
        assertRefused(RawClient.exchange(front.port(), text), 400, Defect.NOT_HTTP);
    }

    @Test
    void a_body_that_is_not_sent_on_ends_by_itself() throws IOException {
        var answer = RawClient.exchange(
                front.port(), "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc");

        assertRefused(answer, 408, Defect.INCOMPLETE);
    }

    private void assertRefused(String answer, int status, Defect defect) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("HTTP/1.1 200 ");
        assertThat(front.served()).hasSize(1);
        assertThat(front.served().element().defect()).isEqualTo(defect);
    }
}
