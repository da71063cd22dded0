package lambdaless.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One item read through the gateway beside the same item read from the same DynamoDB Local, by the same client. */
final class Latencies {
    private static final int WARM_UP_ROUNDS = 12;
    private static final int ROUNDS = 10;
    private static final int REQUESTS = 5_000;
    private static final String USER = """
            {"name":"Ann","email":"ann@example.com","age":30,"active":true,"favoriteMovies":["a","b"]}""";

    private Latencies() {}

    /** The percentiles of a run, in microseconds. */
    record Percentiles(double p50, double p99) {}

    static List<Figure> figures(RunningApi api) throws IOException {
        try (var gateway = api.gateway();
                var dynamoDb = api.dynamoDb()) {
            gateway.answer(api.put("/users/u1", USER));
            for (int round = 0; round < WARM_UP_ROUNDS; round++) { // in turns, since a connection that rests is closed
                measured(gateway, api.get("/users/u1"), REQUESTS);
                measured(dynamoDb, raw(api), REQUESTS);
            }
            var ratios = new double[2][ROUNDS];
            var p50s = new double[2][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var direct = measured(dynamoDb, raw(api), REQUESTS);
                var through = measured(gateway, api.get("/users/u1"), REQUESTS);
                ratios[0][round] = through.p50() / direct.p50();
                ratios[1][round] = through.p99() / direct.p99();
                p50s[0][round] = through.p50();
                p50s[1][round] = direct.p50();
            }
            var detail = "%.0f µs ÷ %.0f µs".formatted(Starts.median(p50s[0]), Starts.median(p50s[1]));
            return List.of(
                    Figure.atMost("GET through the gateway ÷ raw GetItem, p50", Starts.median(ratios[0]), 1.3, "")
                            .with(detail),
                    Figure.atMost("the same, p99", Starts.median(ratios[1]), 1.6, ""));
        }
    }

    static byte[] raw(RunningApi api) {
        return RunningApi.call(
                "GetItem",
                "{\"TableName\":\"" + api.users() + "\",\"Key\":{\"userId\":{\"S\":\"u1\"}},\"ConsistentRead\":true}");
    }

    static Percentiles measured(Connection connection, byte[] request, int requests) throws IOException {
        var nanos = new long[requests];
        for (int at = 0; at < requests; at++) {
            long begun = System.nanoTime();
            connection.answer(request);
            nanos[at] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return new Percentiles(nanos[requests / 2] / 1e3, nanos[requests * 99 / 100] / 1e3);
    }
}
