package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** How long it takes until a cold Java has declared the stack, and until it serves it. */
final class Starts {
    private static final int ROUNDS = 5;

    private Starts() {}

    static List<Figure> figures() throws IOException {
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

    /** With the options that Maven's own Java has here, in which `pulumi up` runs the program. */
    private static double declared() throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Files.readAllLines(Path.of(".mvn", "jvm.config")).stream()
                .filter(option -> !option.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Declaration.class.getName()));
        try (var process = JavaProcess.start(command)) {
            process.line("declared ");
            return process.age();
        }
    }

    private static double ready() throws IOException {
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
