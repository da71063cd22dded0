package lambdaless.gateway.log;

/** Text cut to a length in its middle: what it begins with says what it is, and what it ends with often says why. */
public final class Shortened {
    private static final String CUT = "…";

    private Shortened() {}

    /** The text, or its two ends where it has more characters than wanted. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = (most - 1) / 2;
        int start = most - 1 - end;
        return text.substring(0, withoutHalf(text, start)) + CUT + text.substring(text.length() - end);
    }

    /** The same place, or the one before it where a surrogate pair would be cut in two. */
    private static int withoutHalf(String text, int place) {
        return Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
    }
}
