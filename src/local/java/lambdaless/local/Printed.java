package lambdaless.local;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Text that came from a caller or a stack file, as it may be printed: nothing in it moves a cursor or makes up a line. */
final class Printed {
    private static final int MOST_LINES = 60;
    private static final String REPLACEMENT = "?";

    private Printed() {}

    /** The text in one line, a question mark for every character that is not shown as itself. */
    static String line(String text) {
        return text.chars().allMatch(Printed::isAscii)
                ? text
                : text.codePoints()
                        .mapToObj(each -> isShown(each) ? Character.toString(each) : REPLACEMENT)
                        .collect(joining());
    }

    /** The text with its line breaks. */
    static String lines(String text) {
        return text.lines().map(Printed::line).collect(joining(System.lineSeparator()));
    }

    /** A failure and where it came from, with no more lines than one can read. */
    static String stackTrace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.replace("\t", "    "))
                .map(Printed::line)
                .collect(joining(System.lineSeparator()));
    }

    private static boolean isAscii(int character) {
        return character >= ' ' && character <= '~';
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
