package lambdaless.gateway.vtl;

import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.ParseException;

/** A template does not parse. */
public final class TemplateSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FIRST = 1;
    private static final Pattern PLACE = Pattern.compile("line (\\d+),? column (\\d+)");

    private final int line;
    private final int column;
    private final String reason;

    private TemplateSyntaxError(String template, int line, int column, Exception cause) {
        super(template + " at line " + line + ", column " + column + ": " + reason(cause), cause);
        this.line = line;
        this.column = column;
        this.reason = reason(cause);
    }

    static TemplateSyntaxError of(String template, Exception cause) {
        var placed = PLACE.matcher(String.valueOf(cause.getMessage()));
        if (placed.find()) {
            return new TemplateSyntaxError(
                    template, Integer.parseInt(placed.group(1)), Integer.parseInt(placed.group(2)), cause);
        }
        if (cause instanceof ParseException parse && parse.currentToken != null && parse.currentToken.next != null) {
            var token = parse.currentToken.next;
            return new TemplateSyntaxError(template, token.beginLine, token.beginColumn, cause);
        }
        return new TemplateSyntaxError(template, FIRST, FIRST, cause);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
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
                .map(reason -> reason.replace("\"\\u001c\"", "the end of the template"))
                .orElse("not a template");
    }
}
