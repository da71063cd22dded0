package lambdaless.api;

import java.util.Locale;
import java.util.stream.Stream;

/** The closed list of what {@code error} can be in the envelope that every error answer has. */
public enum ErrorCode {
    BAD_REQUEST(400, "a parameter, a header, the body or a key is not what the operation takes"),
    UNAUTHORIZED(401, "credentials are missing or not accepted"),
    FORBIDDEN(403, "the API key, the token or the signature is missing or not good, or the caller may not do this"),
    NOT_FOUND(404, "the item is not there"),
    CONFLICT(409, "the item already exists, or another request is writing it"),
    PRECONDITION_FAILED(412, "the item is not in the state that If-Match or If-None-Match asks for"),
    PAYLOAD_TOO_LARGE(413, "the request is larger than API Gateway takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "the body is not application/json"),
    THROTTLED(429, "there were too many requests; wait as long as Retry-After says"),
    QUOTA_EXCEEDED(429, "the plan's quota is used up until its next period"),
    INTERNAL(500, "the request failed, and not through its own fault"),
    UNAVAILABLE(503, "the database does not answer; wait as long as Retry-After says"),
    TIMEOUT(504, "the database did not answer in time");

    private final int status;
    private final String when;

    ErrorCode(int status, String when) {
        this.status = status;
        this.when = when;
    }

    /** The code as clients see it: {@code not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of an answer with it. */
    int status() {
        return status;
    }

    /** When it is answered. */
    String when() {
        return when;
    }

    /** Those that a status can come with. */
    static Stream<ErrorCode> ofStatus(int status) {
        return Stream.of(values()).filter(error -> error.status == status);
    }
}
