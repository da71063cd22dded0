package lambdaless.local;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.io.StringWriter;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.log.Shortened;

/** Text that came from a caller or a stack file, as it may be printed: nothing in it moves a cursor or makes up a line. */
final class Printed {
    private static final int MOST_LINES = 60;
    private static final int LONGEST_LINE = 500;

    private Printed() {}

    /** The text with its line breaks. */
    static String lines(String text) {
        return text.lines().map(LineText::of).collect(joining(System.lineSeparator()));
    }

    /** A failure and where it came from, with no more lines than one can read. */
    static String stackTrace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.replace("\t", "    "))
                .map(line -> Shortened.text(line, LONGEST_LINE))
                .map(LineText::of)
                .collect(joining(System.lineSeparator()));
    }
}
