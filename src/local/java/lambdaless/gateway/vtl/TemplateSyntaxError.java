package lambdaless.gateway.vtl;

import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.ParseException;

/** A template does not parse. */
public final class TemplateSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FIRST = 1;
    private static final Pattern PLACE = Pattern.compile("line (\\d+),? column (\\d+)");

    private final int line;
    private final String place;
    private final String reason;

    private TemplateSyntaxError(TemplateSource source, int line, int column, Exception cause) {
        super(source.name() + " at " + source.place(line, column) + ": " + reason(cause), cause);
        this.line = line;
        this.place = source.place(line, column);
        this.reason = reason(cause);
    }

    static TemplateSyntaxError of(TemplateSource source, Exception cause) {
        var placed = PLACE.matcher(String.valueOf(cause.getMessage()));
        if (placed.find()) {
            return new TemplateSyntaxError(
                    source, Integer.parseInt(placed.group(1)), Integer.parseInt(placed.group(2)), cause);
        }
        if (cause instanceof ParseException parse && parse.currentToken != null && parse.currentToken.next != null) {
            var token = parse.currentToken.next;
            return new TemplateSyntaxError(source, token.beginLine, token.beginColumn, cause);
        }
        return new TemplateSyntaxError(source, FIRST, FIRST, cause);
    }

    /** The line of the text that is parsed; the first is 1. */
    public int line() {
        return line;
    }

    /** The file, where it is known, the line and the column. */
    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }

    /** Velocity's own words, without the place and with the end of the text by its name. */
    private static String reason(Exception cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .map(reason -> reason.replaceFirst(" at \\S.*\\[line \\d+, column \\d+]", ""))
                .map(reason -> reason.replaceFirst("\"(<EOF>|\\\\u001c)\"", "the end of the template"))
                .orElse("not a template");
    }
}
