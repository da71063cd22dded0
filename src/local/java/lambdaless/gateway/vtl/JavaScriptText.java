package lambdaless.gateway.vtl;

/** Text as it stands in a string of JavaScript. */
final class JavaScriptText {
    private static final char FIRST_PRINTABLE = ' ';

    private JavaScriptText() {}

    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mustBeEscaped(text, i)) {
                return escapedFrom(text, i);
            }
        }
        return text;
    }

    private static String escapedFrom(String text, int first) {
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (mustBeEscaped(text, i)) {
                append(escaped, text.charAt(i));
            } else {
                escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }

    private static boolean mustBeEscaped(String text, int index) {
        char c = text.charAt(index);
        return c < FIRST_PRINTABLE || c == '"' || c == '\\' || c == '\'' || isLoneSurrogate(text, index);
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static void append(StringBuilder escaped, char c) {
        switch (c) {
            case '"', '\\', '\'' -> escaped.append('\\').append(c);
            case '\b' -> escaped.append("\\b");
            case '\f' -> escaped.append("\\f");
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> escaped.append(String.format("\\u%04X", (int) c));
        }
    }
}
