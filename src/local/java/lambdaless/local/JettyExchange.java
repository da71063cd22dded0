package lambdaless.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.road.EndpointReply;
import lambdaless.gateway.road.Header;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One exchange with a Jetty handler of this process, without a socket between. It has what DynamoDB Local's handler asks for
 * and nothing else.
 */
final class JettyExchange {
    private final HttpFields requestHeaders;
    private final ByteBuffer requestBody;
    private final HttpFields.Mutable responseHeaders = HttpFields.build();
    private byte[] responseBody = {};
    private int status = 200;

    private JettyExchange(HttpFields headers, byte[] body) {
        this.requestHeaders = headers;
        this.requestBody = ByteBuffer.wrap(body);
    }

    static EndpointReply post(Handler handler, List<Header> headers, byte[] body) throws Exception {
        var fields = HttpFields.build();
        headers.forEach(header -> fields.add(header.name(), header.value()));
        var exchange = new JettyExchange(fields, body);
        handler.handle(
                proxy(Request.class, exchange::answerRequest),
                proxy(Response.class, exchange::answerResponse),
                Callback.NOOP);
        return exchange.reply();
    }

    private EndpointReply reply() {
        var headers = new ArrayList<Header>();
        responseHeaders.forEach(field -> headers.add(new Header(field.getName(), field.getValue())));
        return new EndpointReply(status, headers, responseBody);
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
            case "write" -> {
                var written = (ByteBuffer) arguments[1];
                responseBody = new byte[written.remaining()];
                written.get(responseBody);
            }
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return method; // of methods without a result, as these last two are, nobody reads it
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
