package lambdaless.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import lambdaless.gateway.road.HttpRequest;
import lambdaless.gateway.road.HttpResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The socket's own answers, to what is not HTTP or does not come to its end: JSON with the fields of an error. A request with too
 * much before its body is answered by the gateway, which finds the API in what has been read of it.
 */
final class JsonErrors extends ErrorHandler {
    private final Function<HttpRequest, HttpResponse> handler;

    JsonErrors(Function<HttpRequest, HttpResponse> handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == HttpStatus.URI_TOO_LONG_414 || status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431) {
            Messages.write(handler.apply(Messages.unread(request)), response, callback);
        } else {
            plain(status, response, callback);
        }
        return true;
    }

    private static void plain(int status, Response response, Callback callback) {
        var id = UUID.randomUUID();
        var body = "{\"error\": \"" + error(status) + "\", \"message\": \"" + HttpStatus.getMessage(status)
                + "\", \"requestId\": \"" + id + "\"}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put("x-amzn-RequestId", id.toString());
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static String error(int status) {
        return switch (status) {
            case HttpStatus.REQUEST_TIMEOUT_408 -> "timeout";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "unavailable";
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? "bad_request" : "internal";
        };
    }
}
