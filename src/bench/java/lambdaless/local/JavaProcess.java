package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A main class in a Java of its own, and when that was begun. */
record JavaProcess(Process process, BufferedReader output, long begun) implements AutoCloseable {
    private static final double KIBI = 1024;

    /** With the options that the gateway is started with. */
    static JavaProcess start(Class<?> main) throws IOException {
        var command = Launcher.command(main);
        command.add(1, "-Dlocal.port=0");
        return start(command);
    }

    static JavaProcess start(List<String> command) throws IOException {
        long begun = System.nanoTime(); // a process's own word for its start is as old as the clock is wrong
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new JavaProcess(process, process.inputReader(), begun);
    }

    /** The first line of what it prints that has the given text in it. */
    String line(String text) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new IllegalStateException("the process ends without saying \"" + text + "\"");
    }

    /** The outputs of the stack that it serves, once it does. */
    JsonNode outputs() throws IOException {
        line("Serving ");
        return new JsonMapper()
                .readTree(Path.of("target", "local", "outputs.json").toFile());
    }

    /** Seconds since the process was begun. */
    double age() {
        return (System.nanoTime() - begun) / 1e9;
    }

    double residentMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            var resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Double.parseDouble(resident.replaceAll("\\D", "")) / KIBI;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
