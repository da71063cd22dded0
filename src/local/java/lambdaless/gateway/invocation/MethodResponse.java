package lambdaless.gateway.invocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.context.MethodReply;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.log.Truncated;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.MediaType;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.Integration.Mock;

/**
 * Makes the method's response what goes out: JSON unless it says otherwise, and headers that API Gateway keeps for itself under
 * another name.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Remapped
 *     headers</a>
 */
final class MethodResponse implements Step<MethodReply, HttpResponse> {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String DROPPED = "transfer-encoding";
    private static final Set<String> REMAPPED = Headers.names(
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-MD5",
            "Date",
            "Expect",
            "Host",
            "Max-Forwards",
            "Proxy-Authenticate",
            "Server",
            "Trailer",
            "Upgrade",
            "User-Agent",
            "WWW-Authenticate");

    @Override
    public HttpResponse apply(MethodReply reply) {
        var log = reply.request().log();
        var answer = reply.answer();
        var headers = headers(reply);
        reply.request().note(Place.METHOD_RESPONSE, "status " + answer.status());
        log.dataTrace(() -> "Method response body after transformations: "
                + Truncated.text(answer.payload().text()));
        log.dataTrace(() ->
                "Method response headers: " + Truncated.text(printed(headers).toString()));
        log.info(() -> "Successfully completed execution");
        log.info(() -> "Method completed with status: " + answer.status());
        return new HttpResponse(answer.status(), headers, answer.payload().bytes());
    }

    private static List<Header> headers(MethodReply reply) {
        var headers = new ArrayList<Header>();
        if (!reply.answer().headers().containsKey(CONTENT_TYPE)) {
            headers.add(new Header(CONTENT_TYPE, MediaType.JSON));
        }
        reply.answer().headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase(DROPPED)) {
                headers.add(new Header(shown(name), value));
            }
        });
        if (!(reply.request().method().integration().endpoint() instanceof Mock)) {
            headers.add(
                    new Header(TraceHeader.NAME, reply.request().invocation().trace()));
        }
        return headers;
    }

    private static String shown(String name) {
        return REMAPPED.contains(name) ? "x-amzn-Remapped-" + name : name;
    }

    /** As AWS prints them: in the order of Java's hash map. */
    private static Map<String, String> printed(List<Header> headers) {
        var printed = new HashMap<String, String>();
        headers.forEach(header -> printed.put(header.name(), header.value()));
        return printed;
    }
}
