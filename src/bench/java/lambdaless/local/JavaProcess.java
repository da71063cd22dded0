package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A main class in a Java of its own, with the options that the gateway is started with. */
record JavaProcess(Process process, BufferedReader output) implements AutoCloseable {
    private static final double KIBI = 1024;

    static JavaProcess start(Class<?> main, String... properties) throws IOException {
        var command = Launcher.command(main);
        Stream.of(properties).forEach(property -> command.add(1, "-D" + property));
        command.add(1, "-Dlocal.port=0");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new JavaProcess(process, process.inputReader());
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
        var begun = process.info().startInstant().orElseThrow().toEpochMilli();
        return (System.currentTimeMillis() - begun) / 1000.0;
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
