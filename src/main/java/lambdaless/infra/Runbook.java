package lambdaless.infra;

/** The headings of {@code docs/runbook.md} to which alarms refer. */
enum Runbook {
    SERVER_ERRORS("Server errors"),
    SLOW_RESPONSES("Slow responses"),
    CLIENT_ERRORS("Client errors"),
    THROTTLED_REQUESTS("Throttled requests"),
    QUOTA_EXHAUSTED("Quota exhausted"),
    DYNAMODB_ERRORS("DynamoDB errors"),
    DYNAMODB_THROTTLES("DynamoDB throttles"),
    CONSUMPTION_NEAR_THE_CEILING("Consumption near the ceiling");

    private final String heading;

    Runbook(String heading) {
        this.heading = heading;
    }

    /** The text of an alarm with this heading, which is all that somebody has who is woken up by it. */
    String described(String meaning) {
        return meaning + ". What to do: \"" + heading + "\" in docs/runbook.md";
    }
}
