package lambdaless.cost;

/**
 * One request to an operation, as it was measured.
 *
 * @param units that its call consumes
 * @param responseBytes of the response, with its headers
 * @param accessLogBytes of its line in the access log; zero without one
 * @param executionLogBytes of its lines in the execution log at level INFO
 */
record Measured(Units units, int responseBytes, int accessLogBytes, int executionLogBytes) {
    static final Measured NOTHING = new Measured(Units.NONE, 0, 0, 0);
}
