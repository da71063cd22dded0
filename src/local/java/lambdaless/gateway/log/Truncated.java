package lambdaless.gateway.log;

/** Text of a log, cut as AWS cuts it. */
public final class Truncated {
    private static final int LONGEST = 1000;

    private Truncated() {}

    public static String text(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " [TRUNCATED]";
    }
}
