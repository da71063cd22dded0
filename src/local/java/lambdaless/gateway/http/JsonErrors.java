package lambdaless.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The answers to what is not HTTP, does not come to its end, or has too much before its body: the gateway's, which finds the API
 * in what has been read of it. Only a fault of the socket's own is answered here: JSON with the fields of an error.
 */
final class JsonErrors extends ErrorHandler {
    private final Function<HttpRequest, HttpResponse> handler;

    JsonErrors(Function<HttpRequest, HttpResponse> handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == HttpStatus.INTERNAL_SERVER_ERROR_500 || status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            plain(status, response, callback);
        } else {
            Messages.write(handler.apply(Messages.unread(request, defect(status))), response, callback);
        }
        return true;
    }

    private static Defect defect(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> Defect.TOO_LARGE;
            case HttpStatus.REQUEST_TIMEOUT_408 -> Defect.INCOMPLETE;
            default -> Defect.NOT_HTTP;
        };
    }

    private static void plain(int status, Response response, Callback callback) {
        var id = UUID.randomUUID();
        var body = "{\"error\": \"" + (status == HttpStatus.SERVICE_UNAVAILABLE_503 ? "unavailable" : "internal")
                + "\", \"message\": \"" + HttpStatus.getMessage(status) + "\", \"requestId\": \"" + id + "\"}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put("x-amzn-RequestId", id.toString());
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
