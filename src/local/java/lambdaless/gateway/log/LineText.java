package lambdaless.gateway.log;

/** Text that stays on its line and does nothing to a terminal: what controls either is escaped, as in JSON. */
public final class LineText {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private LineText() {}

    /** The text with an escape in the place of every control character, line separator, bidirectional mark and lone surrogate. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHarmful(text.codePointAt(i))) {
                return escapedFrom(text, i);
            }
        }
        return text;
    }

    private static String escapedFrom(String text, int first) {
        var escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(codePoint -> {
            if (isHarmful(codePoint)) {
                append(escaped, codePoint);
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }

    private static boolean isHarmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER && codePoint != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                for (char unit : Character.toChars(codePoint)) {
                    escaped.append(String.format("\\u%04X", (int) unit));
                }
            }
        }
    }
}
