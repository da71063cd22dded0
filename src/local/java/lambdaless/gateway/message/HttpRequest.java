package lambdaless.gateway.message;

import static lambdaless.gateway.model.GatewayResponseType.DEFAULT_4XX;
import static lambdaless.gateway.model.GatewayResponseType.DEFAULT_5XX;
import static lambdaless.gateway.model.GatewayResponseType.REQUEST_TOO_LARGE;
import static lambdaless.gateway.model.GatewayResponseType.UNSUPPORTED_MEDIA_TYPE;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path the path, neither decoded nor merged
 * @param query what follows the question mark, undecoded; empty when there is none
 * @param port the port of this machine that it came to
 * @param defect what whoever read it found wrong with it; its body is empty then
 */
public record HttpRequest(
        String method,
        String path,
        String query,
        String protocol,
        List<Header> headers,
        byte[] body,
        String sourceIp,
        int port,
        Defect defect) {
    private static final int PORT_OF_HTTP = 80;
    private static final byte[] NO_BODY = {};

    /** Why a request cannot be served. */
    public enum Defect {
        NONE,
        TOO_LARGE,
        /** The target is not UTF-8. What API Gateway answers then is not recorded; it is a bad request of no further kind. */
        NOT_TEXT,
        /** It is not HTTP, or it is not known where it ends. Its headers are missing then. */
        NOT_HTTP,
        /** Its body did not come to its end in time. */
        INCOMPLETE,
        /** The gateway itself failed before it was whole. */
        FAILED,
        /** It came while the gateway was ending. */
        TOO_LATE,
        /** The body is not in the coding that it is said to be in, or the coding is not supported. */
        UNREADABLE_CODING
    }

    /** A request that came to no socket, as if it had come to HTTP's own port. */
    public HttpRequest(
            String method,
            String path,
            String query,
            String protocol,
            List<Header> headers,
            byte[] body,
            String sourceIp) {
        this(method, path, query, protocol, headers, body, sourceIp, PORT_OF_HTTP, Defect.NONE);
    }

    /** The same with another body. */
    public HttpRequest with(byte[] otherBody) {
        return new HttpRequest(method, path, query, protocol, headers, otherBody, sourceIp, port, defect);
    }

    /** The same with another method. */
    public HttpRequest withMethod(String otherMethod) {
        return new HttpRequest(otherMethod, path, query, protocol, headers, body, sourceIp, port, defect);
    }

    /** The same with other headers. */
    public HttpRequest with(List<Header> otherHeaders) {
        return new HttpRequest(method, path, query, protocol, otherHeaders, body, sourceIp, port, defect);
    }

    /** The same as it would come from another address. */
    public HttpRequest from(String otherIp) {
        return new HttpRequest(method, path, query, protocol, headers, body, otherIp, port, defect);
    }

    /** The same without a large body, for those who keep it for a while. */
    public HttpRequest forLogs() {
        return body.length <= LARGEST_LOGGED ? this : with(NO_BODY);
    }

    /** The same, found to be defective. */
    public HttpRequest with(Defect found) {
        return new HttpRequest(method, path, query, protocol, headers, NO_BODY, sourceIp, port, found);
    }

    /** In bytes: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    public static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int LARGEST_LOGGED = 16 * 1024;
    private static final int LONGEST_TARGET = 10_240;
    private static final int LARGEST_HEADERS = 10_240;

    /** The fault of a request that API Gateway does not look at any further. */
    public Optional<GatewayException> refusal() {
        return switch (defect) {
            case NONE -> isTooLarge() ? Optional.of(GatewayException.of(REQUEST_TOO_LARGE)) : Optional.empty();
            case TOO_LARGE -> Optional.of(GatewayException.of(REQUEST_TOO_LARGE));
            case NOT_TEXT -> Optional.of(GatewayException.of(DEFAULT_4XX));
            case NOT_HTTP ->
                Optional.of(GatewayException.unreadable(
                        BAD_REQUEST, DEFAULT_4XX.message(), "it is not HTTP/1.1 that can be read"));
            case INCOMPLETE ->
                Optional.of(GatewayException.unreadable(
                        TIMEOUT, "Request Timeout", "its body did not come to its end in time"));
            case FAILED ->
                Optional.of(GatewayException.because(DEFAULT_5XX, "the gateway failed before the request was whole"));
            case TOO_LATE -> Optional.of(GatewayException.ending());
            case UNREADABLE_CODING -> Optional.of(GatewayException.of(UNSUPPORTED_MEDIA_TYPE));
        };
    }

    /** True if API Gateway would refuse it for its size, of target, headers or body. */
    private boolean isTooLarge() {
        int inHeaders = 0;
        for (var header : headers) {
            inHeaders += header.name().length() + header.value().length();
        }
        return body.length > LARGEST_BODY
                || path.length() + query.length() > LONGEST_TARGET
                || inHeaders > LARGEST_HEADERS;
    }

    /** The last value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Headers.value(headers, name);
    }
}
