package lambdaless.gateway.log;

import java.util.Set;

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

    /** The place of a variable. */
    AccessLogPlace place(String variable, boolean quoted) {
        return switch (this) {
            case JSON -> quoted ? AccessLogPlace.JSON_STRING : AccessLogPlace.JSON_VALUE;
            case XML -> AccessLogPlace.XML;
            case CSV -> quoted ? AccessLogPlace.CSV_QUOTED : AccessLogPlace.CSV_FIELD;
            case LINE -> quoted ? AccessLogPlace.QUOTED : unquoted(variable);
        };
    }

    private static AccessLogPlace unquoted(String variable) {
        return OWN_WORDS.contains(variable) ? AccessLogPlace.OWN_WORDS : AccessLogPlace.FIELD;
    }
}
