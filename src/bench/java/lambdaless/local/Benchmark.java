package lambdaless.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures what the project promises to be fast, beside what it is measured against, and prints a table. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(Starts.figures());
        try (var gateway = JavaProcess.start(UnlimitedGateway.class)) {
            var api = new RunningApi(gateway.outputs());
            figures.addAll(Latencies.figures(api));
            figures.add(Throughput.figure(api));
            figures.add(Figure.atMost(
                    "memory after that load, database included", gateway.residentMebibytes(), 512, "MiB"));
            figures.add(HostileStrings.figure(api));
        }
        try (var gateway = JavaProcess.start(UnlimitedGateway.class)) {
            figures.add(Pages.figure(new RunningApi(gateway.outputs())));
        }
        figures.add(Reloads.figure());
        figures.add(Growth.figure());
        figures.add(Builds.figure());
        figures.add(TemplateBenchmark.figure());
        print(figures);
    }

    private static void print(List<Figure> figures) {
        System.out.println("\n| what | measured | to reach |\n|---|---|---|");
        figures.forEach(System.out::println);
        System.out.println(
                "\nJava " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, in "
                        + Path.of("").toAbsolutePath().getFileName());
    }
}
