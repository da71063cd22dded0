package lambdaless.gateway.log;

/** Text that stays on its line and does nothing to a terminal: what controls either is escaped, as in JSON. */
public final class LineText {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private LineText() {}

    /** The text with an escape in the place of every control character, line separator, bidirectional mark and lone surrogate. */
    public static String of(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isHarmful(codePoint)) {
                append(line, codePoint);
            } else {
                line.appendCodePoint(codePoint);
            }
        });
        return line.toString();
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
