package lambdaless.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.stream.IntStream;

/** A page of 25 items out of 100, and out of 100,000. */
final class Pages {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int BATCH = 25;
    private static final int WARM_UP = 10_000;
    private static final int REQUESTS = 5_000;

    private Pages() {}

    static Figure figure(RunningApi api) throws IOException {
        try (var gateway = api.gateway()) {
            write(api, 0, FEW);
            Latencies.measured(gateway, api.get("/users"), WARM_UP);
            double ofFew =
                    Latencies.measured(gateway, api.get("/users"), REQUESTS).p50();
            write(api, FEW, MANY);
            Latencies.measured(gateway, api.get("/users"), WARM_UP);
            double ofMany =
                    Latencies.measured(gateway, api.get("/users"), REQUESTS).p50();
            return Figure.atMost("a page of 25 out of 100,000 items ÷ out of 100", ofMany / ofFew, 1.2, "")
                    .with("%.0f µs ÷ %.0f µs".formatted(ofMany, ofFew));
        }
    }

    /** Over a connection of its own, since one that rests while pages are measured is closed. */
    private static void write(RunningApi api, int from, int to) throws IOException {
        try (var dynamoDb = api.dynamoDb()) {
            write(api, dynamoDb, from, to);
        }
    }

    private static void write(RunningApi api, Connection dynamoDb, int from, int to) throws IOException {
        for (int first = from; first < to; first += BATCH) {
            var requests = IntStream.range(first, first + BATCH)
                    .mapToObj(
                            "{\"PutRequest\":{\"Item\":{\"userId\":{\"S\":\"u%1$d\"},\"name\":{\"S\":\"n%1$d\"}}}}"
                                    ::formatted)
                    .collect(joining(","));
            var answer = dynamoDb.answer(RunningApi.call(
                    "BatchWriteItem", "{\"RequestItems\":{\"" + api.users() + "\":[" + requests + "]}}"));
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("DynamoDB answers " + answer);
            }
        }
    }
}
