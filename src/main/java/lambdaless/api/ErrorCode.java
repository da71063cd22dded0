package lambdaless.api;

import java.util.Locale;

/** The closed list of what {@code error} can be in the envelope that every error answer has. */
public enum ErrorCode {
    BAD_REQUEST,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION_FAILED,
    PAYLOAD_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    THROTTLED,
    QUOTA_EXCEEDED,
    INTERNAL,
    UNAVAILABLE,
    TIMEOUT;

    /** The code as clients see it: {@code not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
