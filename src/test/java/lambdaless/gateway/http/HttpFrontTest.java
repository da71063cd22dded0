package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they come over the wire. */
final class HttpFrontTest {
    private static final String CLOSE = "Connection: close\r\n\r\n";

    private final RecordingFront front = RecordingFront.answering(HttpFrontTest::answer);

    private static HttpResponse answer(HttpRequest request) {
        if (request.path().equals("/fails") && request.defect() == Defect.NONE) {
            throw new StackOverflowError("of the handler");
        }
        var headers = List.of(new Header("etag", "\"1\""), new Header("X-aMz", "b"), new Header("content-TYPE", "a/b"));
        return new HttpResponse(200, headers, "ok".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void names_of_headers_keep_their_case() throws IOException {
        var names = List.of(
                "HOST",
                "ORIGIN",
                "IF-MATCH",
                "user-AGENT",
                "ACCEPT-language",
                "origin",
                "if-match",
                "Content-type",
                "aCCEPT",
                "X-FOO",
                "x-foo",
                "CACHE-CONTROL",
                "authorization",
                "if-None-match",
                "cookie",
                "ACCEPT-encoding");
        var lines = String.join(
                        "\r\n",
                        names.stream().map(name -> name + ": gzip, deflate").toList())
                .replace("HOST: gzip, deflate", "HOST: localhost");

        RawClient.exchange(front.port(), "GET / HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n");

        assertThat(front.served().remove().headers().stream().map(Header::name))
                .containsExactlyElementsOf(append(names, "Connection"));
    }

    @Test
    void names_of_headers_keep_their_case_however_they_are_cut() throws IOException {
        var request =
                "GET / HTTP/1.1\r\nhost: localhost\r\nORIGIN: https://a.example\r\nif-match: x\r\nCONNECTION: close\r\n\r\n";
        try (var client = new RawClient(front.port())) {
            for (var each : request.split("", -1)) {
                client.send(each);
            }
            client.rest();
        }

        assertThat(front.served().remove().headers())
                .containsExactly(
                        new Header("host", "localhost"),
                        new Header("ORIGIN", "https://a.example"),
                        new Header("if-match", "x"),
                        new Header("CONNECTION", "close"));
    }

    @Test
    void names_of_response_headers_keep_their_case() throws IOException {
        var answer = RawClient.exchange(front.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n" + CLOSE);

        assertThat(answer).contains("\r\netag: \"1\"\r\n", "\r\nX-aMz: b\r\n", "\r\ncontent-TYPE: a/b\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 200_000, 300_000, 1_000_000})
    void headers_or_a_target_beyond_any_limit_are_too_large_for_the_stage_that_they_are_for(int size)
            throws IOException {
        var long1 = "x".repeat(size);

        RawClient.exchange(front.port(), "GET /dev/users HTTP/1.1\r\nHost: localhost\r\nA: " + long1 + "\r\n" + CLOSE);
        RawClient.exchange(front.port(), "GET /dev/users/" + long1 + " HTTP/1.1\r\nHost: localhost\r\n" + CLOSE);

        assertThat(front.served()).hasSize(2).allMatch(request -> request.path().startsWith("/dev/users"));
        assertThat(front.served()).allMatch(request -> request.defect() == Defect.TOO_LARGE || size <= 256 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/\u00ff", "/a/\u00ed\u00a0\u0080", "/a?b=\u00ff", "/\u00c0\u00af"})
    void a_target_that_is_not_text_is_known_as_such(String target) throws IOException {
        RawClient.exchange(front.port(), "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + CLOSE);

        assertThat(front.served().remove().defect()).isEqualTo(Defect.NOT_TEXT);
    }

    @Test
    void the_port_is_the_sockets_whatever_the_caller_names() throws IOException {
        RawClient.exchange(front.port(), "GET / HTTP/1.1\r\nHost: localhost:1\r\n" + CLOSE);

        assertThat(front.served().element().port()).isEqualTo(front.port());
    }

    @Test
    void a_target_in_plain_utf8_is_text() throws IOException {
        RawClient.exchange(front.port(), "GET /a/\u00c3\u00a9%FF HTTP/1.1\r\nHost: localhost\r\n" + CLOSE);

        assertThat(front.served().element().path()).isEqualTo("/a/é%FF");
        assertThat(front.served().element().defect()).isEqualTo(Defect.NONE);
    }

    @Test
    void a_failure_before_the_answer_is_told_and_answered_by_whoever_serves() throws IOException {
        var answer = RawClient.exchange(front.port(), "GET /fails?a HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nok");
        assertThat(front.failures()).singleElement().isInstanceOf(StackOverflowError.class);
        assertThat(front.served())
                .extracting(HttpRequest::path, HttpRequest::defect)
                .containsExactly(tuple("/fails", Defect.NONE), tuple("/fails", Defect.FAILED));
    }

    private static List<String> append(List<String> names, String last) {
        return java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(last))
                .toList();
    }
}
