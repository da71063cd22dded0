package lambdaless.gateway.road;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path the path, neither decoded nor merged
 * @param query what follows the question mark, undecoded; empty when there is none
 */
public record HttpRequest(
        String method, String path, String query, String protocol, List<Header> headers, byte[] body, String sourceIp) {
    /** In bytes: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    public static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final int LONGEST_TARGET = 10_240;
    private static final int LARGEST_HEADERS = 10_240;

    /** Whether API Gateway would refuse it for its size, of target, headers or body. */
    boolean isTooLarge() {
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
