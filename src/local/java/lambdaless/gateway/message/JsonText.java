package lambdaless.gateway.message;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text as it stands in JSON. */
public final class JsonText {
    private JsonText() {}

    public static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
