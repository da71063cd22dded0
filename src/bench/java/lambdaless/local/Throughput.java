package lambdaless.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Requests per second over eight connections, through the gateway and raw. */
final class Throughput {
    private static final int CONNECTIONS = 8;
    private static final int REQUESTS = 8_000;
    private static final int ROUNDS = 5;

    private Throughput() {}

    /** Opens a connection. */
    private interface Opened {
        Connection open() throws IOException;
    }

    static Figure figure(RunningApi api) throws Exception {
        var ratios = new double[ROUNDS];
        var through = new double[ROUNDS];
        var direct = new double[ROUNDS];
        perSecond(api::gateway, api.get("/users/u1"));
        for (int round = 0; round < ROUNDS; round++) {
            direct[round] = perSecond(api::dynamoDb, Latencies.raw(api));
            through[round] = perSecond(api::gateway, api.get("/users/u1"));
            ratios[round] = through[round] / direct[round];
        }
        return Figure.atLeast("requests per second ÷ raw ones, 8 connections", Starts.median(ratios), 0.75, "")
                .with("%.0f ÷ %.0f".formatted(Starts.median(through), Starts.median(direct)));
    }

    private static double perSecond(Opened server, byte[] request) throws Exception {
        var clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begun = System.nanoTime();
            var runs = IntStream.range(0, CONNECTIONS)
                    .<Callable<Integer>>mapToObj(client -> () -> run(server, request))
                    .toList();
            for (var run : clients.invokeAll(runs)) {
                run.get();
            }
            return CONNECTIONS * REQUESTS * 1e9 / (System.nanoTime() - begun);
        } finally {
            clients.shutdown();
        }
    }

    private static int run(Opened server, byte[] request) throws IOException {
        try (var connection = server.open()) {
            for (int at = 0; at < REQUESTS; at++) {
                connection.answer(request);
            }
            return REQUESTS;
        }
    }
}
