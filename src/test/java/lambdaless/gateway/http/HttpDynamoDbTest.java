package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lambdaless.gateway.integration.Endpoint.Unreachable;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

@org.junit.jupiter.api.Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class HttpDynamoDbTest {
    private static final int MINUTE = 60_000;

    @Test
    void uses_a_connection_again() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, FakeBackend.ANSWER.replace("{}", "" + served + served));
                    return true;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            call(dynamoDb, MINUTE);

            assertThat(new String(call(dynamoDb, MINUTE).body(), StandardCharsets.UTF_8))
                    .isEqualTo("11");
        }
    }

    @Test
    void makes_a_call_again_when_the_kept_connection_is_dead() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, FakeBackend.ANSWER);
                    return false;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            for (int i = 0; i < 50; i++) {
                assertThat(call(dynamoDb, MINUTE).status()).isEqualTo(200);
            }
            assertThat(backend.requests()).hasSize(50);
        }
    }

    @Test
    void takes_no_answer_that_came_before_it_was_asked_for() throws Exception {
        var answered = new CountDownLatch(1);
        var unasked = new CountDownLatch(1);
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, FakeBackend.ANSWER);
                    answered.await();
                    FakeBackend.say(out, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
                    unasked.countDown();
                    return true;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            assertThat(call(dynamoDb, MINUTE).status()).isEqualTo(200);
            answered.countDown();
            unasked.await();

            assertThat(call(dynamoDb, MINUTE).status()).isEqualTo(200);

            assertThat(backend.requests()).hasSize(2);
        }
    }

    @Test
    void makes_calls_of_many_threads_again_when_their_connections_are_dead() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    if (served == 0) {
                        FakeBackend.say(out, FakeBackend.ANSWER);
                    }
                    return served == 0;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            var threads = Executors.newFixedThreadPool(8);
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 100; i++) {
                calls.add(() -> call(dynamoDb, MINUTE).status());
            }

            var answers = threads.invokeAll(calls);

            threads.shutdown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void makes_a_call_once_over_a_new_connection() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> false);
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            assertThatThrownBy(() -> call(dynamoDb, MINUTE)).isInstanceOf(Unreachable.class);
            assertThat(backend.requests()).hasSize(1);
        }
    }

    @Test
    void makes_a_call_once_more_and_not_twice() throws Exception {
        try (var backend = FakeBackend.start(new FakeBackend.Conversation() {
                    private boolean answered;

                    @Override
                    public synchronized boolean answer(int served, java.io.OutputStream out)
                            throws java.io.IOException {
                        if (answered) {
                            return false;
                        }
                        answered = true;
                        FakeBackend.say(out, FakeBackend.ANSWER);
                        return true;
                    }
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            call(dynamoDb, MINUTE);

            assertThatThrownBy(() -> call(dynamoDb, MINUTE)).isInstanceOf(Unreachable.class);
            assertThat(backend.requests()).hasSize(3);
        }
    }

    @Test
    void makes_no_call_again_once_a_byte_came_back() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, served == 0 ? FakeBackend.ANSWER : "H");
                    return served == 0;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("localhost", ""))) {
            call(dynamoDb, MINUTE);

            assertThatThrownBy(() -> call(dynamoDb, MINUTE)).isInstanceOf(Unreachable.class);
            assertThat(backend.requests()).hasSize(2);
        }
    }

    @Test
    void calls_below_the_path_of_the_address() throws Exception {
        try (var backend = FakeBackend.start((served, out) -> {
                    FakeBackend.say(out, FakeBackend.ANSWER);
                    return true;
                });
                var above = new HttpDynamoDb(backend.url("localhost", ""));
                var below = new HttpDynamoDb(backend.url("localhost", "/a%20b/"))) {
            call(above, MINUTE);
            call(below, MINUTE);

            assertThat(backend.requests().get(0)).startsWith("POST /?Action=GetItem&a=b HTTP/1.1\n");
            assertThat(backend.requests().get(1)).startsWith("POST /a%20b/?Action=GetItem&a=b HTTP/1.1\n");
        }
    }

    @Test
    void takes_an_address_of_ipv6() throws Exception {
        var loopback = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        try (var backend = FakeBackend.start(loopback, (served, out) -> {
                    FakeBackend.say(out, FakeBackend.ANSWER);
                    return true;
                });
                var dynamoDb = new HttpDynamoDb(backend.url("[::1]", ""))) {
            call(dynamoDb, MINUTE);

            assertThat(backend.requests().get(0)).containsPattern("Host: \\[::1]:\\d+\n");
        } catch (java.net.SocketException noSuchNetwork) {
            org.junit.jupiter.api.Assumptions.abort("this machine has no IPv6");
        }
    }

    @Test
    void takes_a_host_with_an_underscore() {
        try (var dynamoDb = new HttpDynamoDb(URI.create("http://dynamodb_local.invalid:8000"))) {
            assertThatThrownBy(() -> call(dynamoDb, MINUTE))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining("http://dynamodb_local.invalid:8000: ");
        }
    }

    private static EndpointReply call(HttpDynamoDb dynamoDb, int timeoutMillis) {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        return dynamoDb.call(new EndpointCall("api1", "eu-west-1", "GetItem", "a=b", List.of(), body, timeoutMillis));
    }
}
