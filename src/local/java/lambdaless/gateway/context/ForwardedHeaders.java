package lambdaless.gateway.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.TraceHeader;

/**
 * The headers that API Gateway adds to a request: who sent it, to which port and by which protocol, and the trace. To the
 * caller's own {@code X-Forwarded-For} the sender's address is appended; the others are replaced.
 */
public final class ForwardedHeaders {
    private static final String FOR = "X-Forwarded-For";
    private static final String PORT = "X-Forwarded-Port";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final Set<String> ADDED = Headers.names(FOR, PORT, PROTO, TraceHeader.NAME);
    private static final String HTTP = "http";

    private ForwardedHeaders() {}

    /** The request with these headers. */
    public static HttpRequest addedTo(HttpRequest request, String trace) {
        var headers = new ArrayList<Header>(request.headers().size() + ADDED.size());
        for (var header : request.headers()) {
            if (!ADDED.contains(header.name())) {
                headers.add(header);
            }
        }
        headers.add(new Header(FOR, senders(request)));
        headers.add(new Header(PORT, String.valueOf(request.port())));
        headers.add(new Header(PROTO, HTTP));
        headers.add(new Header(TraceHeader.NAME, trace));
        return request.with(List.copyOf(headers));
    }

    private static String senders(HttpRequest request) {
        var sent = request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(FOR))
                .map(Header::value)
                .collect(Collectors.joining(", "));
        return sent.isBlank() ? request.sourceIp() : sent + ", " + request.sourceIp();
    }
}
