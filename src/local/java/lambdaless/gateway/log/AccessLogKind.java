package lambdaless.gateway.log;

import java.util.Set;
import java.util.function.UnaryOperator;

/** The syntax of an access log's format. */
enum AccessLogKind {
    JSON,
    XML,
    CSV,
    /** A line such as that of the common log format. */
    LINE;

    private static final Set<String> OWN_WORDS = Set.of(
            "requestTime",
            "error.message",
            "error.messageString",
            "integration.error",
            "integrationErrorMessage",
            "authorizer.error");

    /**
     * Tells it from the format.
     *
     * @param text of the format, without its variables
     */
    static AccessLogKind of(String format, String text) {
        var start = format.stripLeading();
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON;
        }
        if (start.startsWith("<")) {
            return XML;
        }
        return text.matches("[\\s\",]*,[\\s\",]*") ? CSV : LINE;
    }

    /** How the value of a variable is written in its place. */
    UnaryOperator<String> writing(String variable, boolean quoted, FieldSeparators separators) {
        return switch (this) {
            case JSON -> quoted ? AccessLogPlace.JSON_STRING::written : AccessLogPlace.JSON_VALUE::written;
            case XML -> AccessLogPlace.XML::written;
            case CSV -> quoted ? AccessLogPlace.CSV_QUOTED::written : AccessLogPlace.CSV_FIELD::written;
            case LINE -> quoted ? AccessLogPlace.QUOTED::written : unquoted(variable, separators);
        };
    }

    private static UnaryOperator<String> unquoted(String variable, FieldSeparators separators) {
        return OWN_WORDS.contains(variable)
                ? AccessLogPlace.OWN_WORDS::written
                : value -> separators.escapedIn(AccessLogPlace.QUOTED.written(value));
    }
}
