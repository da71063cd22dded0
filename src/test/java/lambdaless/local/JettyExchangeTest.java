package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.integration.Endpoint.Timeout;
import lambdaless.gateway.integration.Endpoint.Unreachable;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.Header;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

final class JettyExchangeTest {
    private static final int SOON = 50;
    private static final int GENEROUS = 60_000;

    @Test
    void a_response_in_parts_and_from_another_thread_is_complete() {
        var reply = post(
                GENEROUS,
                (response, callback) -> new Thread(() -> {
                            response.setStatus(201);
                            response.getHeaders().put("X-Colour", "red");
                            response.write(false, bytes("{\"a\":"), Callback.NOOP);
                            response.write(true, bytes(" 1}"), callback);
                        })
                        .start());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\": 1}");
        assertThat(reply.headers()).containsExactly(new Header("X-Colour", "red"));
    }

    @Test
    void a_handler_that_completes_without_a_response_is_no_success() {
        assertUnreachable((response, callback) -> callback.succeeded());
    }

    @Test
    void a_response_without_a_status_is_no_success() {
        assertUnreachable((response, callback) -> response.write(true, bytes("{}"), callback));
    }

    @Test
    void a_response_without_a_body_is_no_success() {
        assertUnreachable((response, callback) -> {
            response.setStatus(200);
            response.write(true, bytes(""), callback);
        });
    }

    @Test
    void a_failed_request_is_no_success() {
        assertUnreachable((response, callback) -> callback.failed(new IllegalStateException("stopped")));
        assertUnreachable((response, callback) -> {
            throw new IllegalStateException("stopped");
        });
    }

    @Test
    void a_request_that_is_not_handled_is_no_success() {
        assertThatThrownBy(() -> JettyExchange.post(
                        new Answering((response, callback) -> {}, false), List.of(), new byte[0], GENEROUS))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void a_response_that_never_comes_is_a_timeout() {
        assertThatThrownBy(() -> post(SOON, (response, callback) -> {})).isInstanceOf(Timeout.class);
        assertThatThrownBy(() -> post(SOON, (response, callback) -> {
                    response.setStatus(200);
                    response.write(false, bytes("{"), Callback.NOOP);
                }))
                .isInstanceOf(Timeout.class);
    }

    private static void assertUnreachable(Answer answer) {
        assertThatThrownBy(() -> post(GENEROUS, answer)).isInstanceOf(Unreachable.class);
    }

    private static EndpointReply post(int timeoutMillis, Answer answer) {
        return JettyExchange.post(new Answering(answer, true), List.of(), new byte[0], timeoutMillis);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @FunctionalInterface
    private interface Answer {
        void write(Response response, Callback callback);
    }

    private static final class Answering extends Handler.Abstract {
        private final Answer answer;
        private final boolean handled;

        Answering(Answer answer, boolean handled) {
            this.answer = answer;
            this.handled = handled;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            answer.write(response, callback);
            return handled;
        }
    }
}
