package lambdaless.local;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long it takes until a cold Java has declared the stack, and until it serves it. */
final class Starts {
    private static final int ROUNDS = 5;

    private Starts() {}

    static List<Figure> figures() throws Exception {
        var declared = new double[ROUNDS];
        var ready = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            declared[round] = declared();
            ready[round] = ready();
        }
        return List.of(
                Figure.atMost("declare the whole dev stack, cold Java", median(declared), 2, "s"),
                Figure.atMost("gateway ready, from the start of Java to the first 200", median(ready), 3, "s"));
    }

    private static double declared() throws Exception {
        try (var process = JavaProcess.start(Declaration.class)) {
            return Double.parseDouble(process.line("declared ").replaceAll(".* in (\\d+) ms", "$1")) / 1000;
        }
    }

    private static double ready() throws Exception {
        try (var process = JavaProcess.start(Local.class)) {
            var api = new RunningApi(process.outputs());
            try (var connection = api.gateway()) {
                expect200(connection.answer(api.get("/users")));
            }
            return process.age();
        }
    }

    private static void expect200(String answer) throws IOException {
        if (!answer.startsWith("HTTP/1.1 200 ")) {
            throw new IOException("the gateway answers " + answer);
        }
    }

    static double median(double... values) {
        return DoubleStream.of(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
