package lambdaless.gateway.json;

import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * JSON as API Gateway reads it: by the standard, and what begins as an object or a list and is not of the standard as json-smart's
 * permissive mode has it, with commas too many, names without quotes, single quotes, and text after the end.
 */
final class LenientJson {
    /** The last one reads raw control characters within texts; it drops U+007F from texts with escapes, so it comes last. */
    private static final int[] MODES = {
        JSONParser.MODE_RFC4627,
        JSONParser.MODE_PERMISSIVE & ~JSONParser.IGNORE_CONTROL_CHAR & ~JSONParser.REJECT_127_CHAR,
        JSONParser.MODE_PERMISSIVE
    };

    private LenientJson() {}

    /** The value: a map, list, text, number or boolean, or null for JSON's null; the other value where the text is not JSON. */
    static @Nullable Object read(String text, Object otherwise) {
        for (int mode : MODES) {
            try {
                return new JSONParser(mode).parse(text, JSONValue.defaultReader.DEFAULT_ORDERED);
            } catch (ParseException otherMode) {
                if (!beginsAsStructure(text)) {
                    return otherwise;
                }
            }
        }
        return otherwise;
    }

    private static boolean beginsAsStructure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }
}
