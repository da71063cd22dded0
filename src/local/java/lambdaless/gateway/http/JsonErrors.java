package lambdaless.gateway.http;

import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The answers to what is not HTTP, does not come to its end, has too much before its body, or comes too late: the gateway's, which
 * finds the API in what has been read of it.
 */
final class JsonErrors extends ErrorHandler {
    private final Function<HttpRequest, HttpResponse> handler;

    JsonErrors(Function<HttpRequest, HttpResponse> handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var unread = Messages.unread(request, defect(response.getStatus()));
        Messages.write(handler.apply(unread), response, callback);
        return true;
    }

    private static Defect defect(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> Defect.TOO_LARGE;
            case HttpStatus.REQUEST_TIMEOUT_408 -> Defect.INCOMPLETE;
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> Defect.FAILED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> Defect.TOO_LATE;
            default -> Defect.NOT_HTTP;
        };
    }
}
