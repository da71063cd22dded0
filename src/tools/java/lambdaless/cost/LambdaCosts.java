package lambdaless.cost;

import java.util.List;

/** A function between API Gateway and DynamoDB, which every request that no cache answers would invoke. */
record LambdaCosts(Usage usage, Prices prices) {
    private static final double MEGABYTES_OF_A_GIGABYTE = 1024;
    private static final double MILLIS = 1000;

    List<Line> lines() {
        var function = usage.load().function();
        double invocations = usage.reaching();
        double seconds = invocations * function.milliseconds() / MILLIS;
        double logged = invocations * function.logBytes() / ApiGatewayCosts.GIGABYTE;
        return List.of(
                prices.line("lambda-requests", invocations / ApiGatewayCosts.MILLION),
                prices.line(
                        "lambda-" + function.architecture(),
                        seconds * function.memoryMegabytes() / MEGABYTES_OF_A_GIGABYTE),
                prices.estimate("log-ingestion", logged, "logBytes of the load is an estimate")
                        .of("function"));
    }
}
