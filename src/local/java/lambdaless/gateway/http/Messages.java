package lambdaless.gateway.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import lambdaless.gateway.message.HttpResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The gateway's requests and responses, from and to Jetty's. */
final class Messages {
    private static final byte[] NO_BODY = {};
    private static final int PIECE = 64 * 1024;
    private static final Pattern OPENING = Pattern.compile("\\s*(\\S+) ([^\\s?]*)");
    /** Jetty's substitute for bytes of a target that are not UTF-8; it makes two such targets equal. */
    private static final char NOT_TEXT = '\uFFFD';
    /** Jetty writes the name of a field that it knows as it knows it. */
    private static final @Nullable HttpHeader AS_IT_IS = null;

    private Messages() {}

    static HttpRequest request(Request request, byte[] body) {
        var target = RawTargets.of(request);
        return request(request, target, body, target.indexOf(NOT_TEXT) < 0 ? Defect.NONE : Defect.NOT_TEXT);
    }

    static HttpRequest tooLarge(Request request) {
        return request(request, RawTargets.of(request), NO_BODY, Defect.TOO_LARGE);
    }

    /** A request that could not be read, as far as it is known. */
    static HttpRequest unread(Request request, Defect defect) {
        var opening = OPENING.matcher(RawTargets.opening(request));
        boolean known = opening.lookingAt();
        return new HttpRequest(
                known ? opening.group(1) : request.getMethod(),
                known ? RawTargets.withoutHost(opening.group(2)) : "/",
                "",
                request.getConnectionMetaData().getProtocol(),
                List.of(),
                NO_BODY,
                sourceIp(request),
                port(request),
                defect);
    }

    static void write(HttpResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        for (var header : answer.headers()) {
            var field = new HttpField(header.name(), header.value());
            boolean asKnown = field.getHeader() == null
                    || field.getHeader().asString().equals(header.name())
                    || field.getHeader() == HttpHeader.CONTENT_LENGTH;
            response.getHeaders().add(asKnown ? field : new HttpField(AS_IT_IS, header.name(), header.value()));
        }
        write(answer.body(), response, callback);
    }

    /** In pieces, since Java keeps memory of a write's size for the thread. */
    private static void write(byte[] body, Response response, Callback callback) {
        if (body.length <= PIECE || HttpStatus.hasNoBody(response.getStatus())) {
            response.write(true, ByteBuffer.wrap(body), callback);
            return;
        }
        var pieces = new ByteBuffer[(body.length + PIECE - 1) / PIECE];
        Arrays.setAll(pieces, at -> ByteBuffer.wrap(body, at * PIECE, Math.min(PIECE, body.length - at * PIECE)));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        Content.copy(Content.Source.from(pieces), response, callback);
    }

    private static HttpRequest request(Request request, String target, byte[] body, Defect defect) {
        int query = target.indexOf('?');
        return new HttpRequest(
                request.getMethod(),
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                request.getConnectionMetaData().getProtocol(),
                headers(request.getHeaders()),
                body,
                sourceIp(request),
                port(request),
                defect);
    }

    private static List<Header> headers(Iterable<HttpField> fields) {
        var headers = new ArrayList<Header>();
        for (var field : fields) {
            headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        return headers;
    }

    private static int port(Request request) {
        return Request.getLocalPort(request);
    }

    private static String sourceIp(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }
}
