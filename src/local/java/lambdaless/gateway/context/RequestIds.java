package lambdaless.gateway.context;

import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import lambdaless.gateway.message.HttpRequest;

/**
 * The names of a request. A caller can choose the first one, by sending a UUID; nobody chooses the second.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">requestId and
 *     extendedRequestId</a>
 */
public record RequestIds(String requestId, String extendedRequestId) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String HEADER = "x-amzn-RequestId";
    private static final int EXTENDED_BYTES = 11;

    /** True if a caller chose another name than a UUID, which is not taken. */
    static boolean isRefused(HttpRequest request) {
        return request.header(HEADER)
                .filter(id -> !UUID_TEXT.matcher(id).matches())
                .isPresent();
    }

    public static RequestIds of(HttpRequest request) {
        var chosen = request.header(HEADER)
                .filter(id -> UUID_TEXT.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        var bytes = new byte[EXTENDED_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new RequestIds(chosen, Base64.getUrlEncoder().encodeToString(bytes));
    }
}
