package lambdaless.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures what the project promises to be fast, beside what it is measured against, and prints a table. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        var figures = new ArrayList<Figure>();
        measured(figures, Starts.figures());
        try (var gateway = JavaProcess.start(UnlimitedGateway.class)) {
            var api = new RunningApi(gateway.outputs());
            measured(figures, Latencies.figures(api));
            measured(figures, List.of(Throughput.figure(api)));
            measured(
                    figures,
                    List.of(Figure.atMost(
                            "memory after that load, database included", gateway.residentMebibytes(), 512, "MiB")));
            measured(figures, List.of(HostileStrings.figure(api)));
        }
        try (var gateway = JavaProcess.start(UnlimitedGateway.class)) {
            measured(figures, List.of(Pages.figure(new RunningApi(gateway.outputs()))));
        }
        measured(figures, List.of(Reloads.figure()));
        measured(figures, List.of(Growth.figure()));
        measured(figures, List.of(Builds.figure()));
        measured(figures, List.of(TemplateBenchmark.figure()));
        print(figures);
    }

    /** Prints each figure as it is measured, so that one that fails later takes none of them with it. */
    private static void measured(List<Figure> figures, List<Figure> added) {
        added.forEach(System.out::println);
        figures.addAll(added);
    }

    private static void print(List<Figure> figures) {
        System.out.println("\n| what | measured | to reach |\n|---|---|---|");
        figures.forEach(System.out::println);
        System.out.println(
                "\nJava " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, in "
                        + Path.of("").toAbsolutePath().getFileName());
    }
}
