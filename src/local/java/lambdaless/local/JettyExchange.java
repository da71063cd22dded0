package lambdaless.local;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
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

    private final HttpFields requestHeaders;
    private final ByteBuffer requestBody;
    private final HttpFields.Mutable responseHeaders = HttpFields.build();
    private final ByteArrayOutputStream responseBody = new ByteArrayOutputStream();
    private final CompletableFuture<EndpointReply> reply = new CompletableFuture<>();
    private volatile int status = NOT_SET;

    private JettyExchange(HttpFields headers, byte[] body) {
        this.requestHeaders = headers;
        this.requestBody = ByteBuffer.wrap(body);
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
            var request = proxy(Request.class, this::answerRequest);
            var response = proxy(Response.class, this::answerResponse);
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

    private Object answerRequest(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getHeaders" -> requestHeaders;
            case "getMethod" -> "POST";
            case "read" -> requestBody.hasRemaining() ? chunk() : Content.Chunk.EOF;
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Content.Chunk chunk() {
        var whole = requestBody.duplicate();
        requestBody.position(requestBody.limit());
        return Content.Chunk.from(whole, true);
    }

    private Object answerResponse(Object proxy, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "getHeaders" -> {
                return responseHeaders;
            }
            case "getStatus" -> {
                return status;
            }
            case "setStatus" -> status = (int) arguments[0];
            case "write" -> write((boolean) arguments[0], (ByteBuffer) arguments[1], (Callback) arguments[2]);
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return method; // of methods without a result, as these last two are, nobody reads it
    }

    private void write(boolean last, ByteBuffer bytes, Callback callback) {
        var written = new byte[bytes.remaining()];
        bytes.get(written);
        responseBody.writeBytes(written);
        if (last) {
            complete();
        }
        callback.succeeded();
    }

    private void complete() {
        if (status == NOT_SET || responseBody.size() == 0) {
            completed();
            return;
        }
        var headers = new ArrayList<Header>();
        responseHeaders.forEach(field -> headers.add(new Header(field.getName(), field.getValue())));
        reply.complete(new EndpointReply(status, headers, responseBody.toByteArray()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
