package lambdaless.local;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lambdaless.gateway.integration.Endpoint.Timeout;
import lambdaless.gateway.integration.Endpoint.Unreachable;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.Header;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One exchange with a Jetty handler of this process, without a socket between: a GET takes 0.22 ms of processor time, and 0.52 ms
 * with one. It has what DynamoDB Local's handler asks for and nothing else.
 */
final class JettyExchange {
    private static final int NOT_SET = 0;

    private static final Request NO_REQUEST = refusing(Request.class);
    private static final Response NO_RESPONSE = refusing(Response.class);

    private final Sent request;
    private final Answer response = new Answer();
    private final CompletableFuture<EndpointReply> reply = new CompletableFuture<>();

    private JettyExchange(HttpFields headers, byte[] body) {
        this.request = new Sent(headers, body);
    }

    private static final class Sent extends Request.Wrapper {
        private final HttpFields headers;
        private final ByteBuffer body;

        Sent(HttpFields headers, byte[] body) {
            super(NO_REQUEST);
            this.headers = headers;
            this.body = ByteBuffer.wrap(body);
        }

        @Override
        public String getMethod() {
            return "POST";
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public Content.Chunk read() {
            if (!body.hasRemaining()) {
                return Content.Chunk.EOF;
            }
            var whole = body.duplicate();
            body.position(body.limit());
            return Content.Chunk.from(whole, true);
        }
    }

    private final class Answer extends Response.Wrapper {
        private final HttpFields.Mutable headers = HttpFields.build();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private volatile int status = NOT_SET;

        Answer() {
            super(NO_REQUEST, NO_RESPONSE);
        }

        @Override
        public HttpFields.Mutable getHeaders() {
            return headers;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            var written = new byte[bytes.remaining()];
            bytes.get(written);
            body.writeBytes(written);
            if (last) {
                complete();
            }
            callback.succeeded();
        }

        private void complete() {
            if (status == NOT_SET || body.size() == 0) {
                completed();
                return;
            }
            var fields = new ArrayList<Header>();
            headers.forEach(field -> fields.add(new Header(field.getName(), field.getValue())));
            reply.complete(new EndpointReply(status, fields, body.toByteArray()));
        }
    }

    /**
     * Sends a request and waits for its response, which may come from another thread.
     *
     * @throws Timeout when the response is not complete in time
     * @throws Unreachable when the handler fails, does not handle the request, or completes it without a status and a body
     */
    static EndpointReply post(Handler handler, List<Header> headers, byte[] body, int timeoutMillis) {
        var fields = HttpFields.build();
        headers.forEach(header -> fields.add(header.name(), header.value()));
        var exchange = new JettyExchange(fields, body);
        exchange.send(handler);
        return exchange.await(timeoutMillis);
    }

    private void send(Handler handler) {
        try {
            if (!handler.handle(request, response, Callback.from(this::completed, this::failed))) {
                failed(new IllegalStateException("it does not handle the request"));
            }
        } catch (Exception thrown) {
            failed(thrown);
        }
    }

    private EndpointReply await(int timeoutMillis) {
        try {
            return reply.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Timeout();
        } catch (ExecutionException failed) {
            throw new Unreachable("the embedded database fails: " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the embedded database was interrupted");
        }
    }

    private void completed() {
        if (!reply.isDone()) {
            failed(new IllegalStateException("it gives no response"));
        }
    }

    private void failed(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    private static <T> T refusing(Class<T> type) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.toString());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
