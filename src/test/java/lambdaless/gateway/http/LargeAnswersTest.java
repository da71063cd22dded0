package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are written in pieces. */
final class LargeAnswersTest {
    private static final String NEXT = "GET /200/2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final RecordingFront front = RecordingFront.answering(LargeAnswersTest::answer);

    /** As many letters as the path says, with the status that it says. */
    private static HttpResponse answer(HttpRequest request) {
        var parts = request.path().split("/", -1);
        return new HttpResponse(
                Integer.parseInt(parts[1]), List.of(), letters(parts[2]).getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(String count) {
        return "abcdefghijk".repeat(Integer.parseInt(count) / 11 + 1).substring(0, Integer.parseInt(count));
    }

    private String exchanged(String method, String path) throws IOException {
        return RawClient.exchange(front.port(), method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n" + NEXT);
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65535", "65536", "65537", "131072", "131073", "1000000"})
    void are_whole_and_followed_by_the_next(String size) throws IOException {
        var said = exchanged("GET", "/200/" + size);

        assertThat(said)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsOnlyOnce("Content-Length: " + size + "\r\n")
                .contains("\r\n\r\n" + letters(size) + "HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\nab");
    }

    @ParameterizedTest
    @CsvSource({"GET,204", "GET,304", "HEAD,200"})
    void are_left_out_where_an_answer_has_no_body(String method, int status) throws IOException {
        var said = exchanged(method, "/" + status + "/100000");

        assertThat(said)
                .startsWith("HTTP/1.1 " + status + " ")
                .endsWith("\r\n\r\nab")
                .doesNotContain("abc");
        assertThat(said.split("HTTP/1.1 ", -1)).hasSize(3);
    }
}
