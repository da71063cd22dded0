package lambdaless.gateway.message;

import java.util.Locale;

/** The media type of a content: what stands before the parameters of its header. */
public final class MediaType {
    public static final String JSON = "application/json";

    private MediaType() {}

    public static String of(String header) {
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The first type of an Accept header. */
    public static String first(String accept) {
        int comma = accept.indexOf(',');
        return of(comma < 0 ? accept : accept.substring(0, comma));
    }
}
