package lambdaless.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gateway in a process of its own. */
final class GatewayProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private GatewayProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static GatewayProcess start(String... properties) {
        return start(Local.class, properties);
    }

    /** As Maven starts it, with the launcher's process before its own. */
    static GatewayProcess launch(String... properties) {
        return start(Launcher.class, properties);
    }

    private static GatewayProcess start(Class<?> main, String... properties) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        for (var property : properties) {
            command.add("-Dlocal." + property);
        }
        command.addAll(List.of("-classpath", classpath(), main.getName()));
        try {
            return new GatewayProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its output up to and with the first line that has the given text in it. */
    String outputUntil(String text) {
        var said = new StringBuilder();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains(text)) {
                    return said.toString();
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new AssertionError("the gateway ends without saying \"" + text + "\": " + said);
    }

    /** All that it says until it ends. */
    List<String> output() {
        return output.lines().toList();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processes that it has started and that have not ended. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** Stops it as Ctrl-C does. */
    void interrupt() {
        process.destroy();
    }

    /** Stops it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
