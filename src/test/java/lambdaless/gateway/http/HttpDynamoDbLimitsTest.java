package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.integration.Endpoint.Timeout;
import lambdaless.gateway.integration.Endpoint.Unusable;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

@org.junit.jupiter.api.Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class HttpDynamoDbLimitsTest {
    private static final int SECOND = 1000;
    private static final int MINUTE = 60_000;

    @Test
    void ends_a_call_in_its_time_when_the_answer_comes_byte_by_byte() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    for (char c : FakeBackend.ANSWER.toCharArray()) {
                        FakeBackend.say(out, String.valueOf(c));
                        Thread.sleep(SECOND / 5);
                    }
                    return true;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            assertThatThrownBy(() -> call(dynamoDb, SECOND)).isInstanceOf(Timeout.class);
            assertThat(backend.requests()).hasSize(1);
        }
    }

    @Test
    void ends_a_call_in_its_time_when_no_answer_comes_over_a_kept_connection() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    if (served == 0) {
                        FakeBackend.say(out, FakeBackend.ANSWER);
                    }
                    return true;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            call(dynamoDb, MINUTE);

            assertThatThrownBy(() -> call(dynamoDb, SECOND)).isInstanceOf(Timeout.class);
            assertThat(backend.requests()).hasSize(2);
        }
    }

    @Test
    void ends_a_call_in_its_time_when_no_connection_is_taken() throws Exception {
        var waiting = new ArrayList<SocketChannel>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var dynamoDb = new HttpDynamoDb(URI.create("http://localhost:" + full.getLocalPort()))) {
            for (int i = 0; i < 10; i++) {
                var channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()));
                waiting.add(channel);
            }

            assertThatThrownBy(() -> call(dynamoDb, SECOND)).isInstanceOf(Timeout.class);
        } finally {
            for (var channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void reads_no_more_than_api_gateway_takes_of_an_answer_that_says_its_length() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n");
                    return endless(out, "x".repeat(8192));
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            assertThatThrownBy(() -> call(dynamoDb, MINUTE))
                    .isInstanceOf(Unusable.class)
                    .hasMessage("Integration response of reported length 4000000000 is larger than allowed maximum of"
                            + " 10485760 bytes.");
        }
    }

    @Test
    void reads_no_more_than_api_gateway_takes_of_an_answer_in_chunks() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    return endless(out, "2000\r\n" + "x".repeat(8192) + "\r\n");
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            assertThatThrownBy(() -> call(dynamoDb, MINUTE))
                    .isInstanceOf(Unusable.class)
                    .hasMessage("Integration response is larger than allowed maximum of 10485760 bytes.");
        }
    }

    private static boolean endless(java.io.OutputStream out, String text) throws java.io.IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(bytes);
        }
    }

    private static EndpointReply call(HttpDynamoDb dynamoDb, int timeoutMillis) {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        return dynamoDb.call(new EndpointCall("api1", "eu-west-1", "GetItem", "a=b", List.of(), body, timeoutMillis));
    }
}
