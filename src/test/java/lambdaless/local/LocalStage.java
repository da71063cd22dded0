package lambdaless.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lambdaless.api.Api;
import lambdaless.gateway.invocation.GatewayState;

/** The program's API on a free port of this machine, with the settings of a stack file, for a test. */
public final class LocalStage implements AutoCloseable {
    private final LocalGateway gateway;
    private final Console console;

    private LocalStage(LocalGateway gateway, Console console) {
        this.gateway = gateway;
        this.console = console;
    }

    /** A console that keeps what it is told of answers that are not declared. */
    private static final class Console extends PrintStream {
        private final Queue<String> undeclared = new ConcurrentLinkedQueue<>();

        Console(PrintStream shown) {
            super(shown, true, StandardCharsets.UTF_8);
        }

        @Override
        public void println(String line) {
            if (line.startsWith("undeclared answer ")) {
                undeclared.add(line);
            }
            super.println(line);
        }
    }

    public static LocalStage start(Path stackFile) {
        return start(stackFile, new GatewayState());
    }

    /** Another API with those settings. */
    public static LocalStage start(Api api, Path stackFile) {
        return start(
                new ProgramSource(api, new SettingsFile(stackFile)),
                new GatewayState(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static LocalStage start(Path stackFile, GatewayState counters) {
        return start(
                stackFile, counters, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static LocalStage start(Path stackFile, PrintStream console) {
        return start(stackFile, new GatewayState(), console);
    }

    private static LocalStage start(Path stackFile, GatewayState counters, PrintStream console) {
        return start(DeclaredStack.source(stackFile), counters, console);
    }

    private static LocalStage start(StackSource source, GatewayState counters, PrintStream console) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        properties.setProperty("local.checkAnswers", "true");
        var kept = new Console(console);
        return new LocalStage(LocalGateway.start(Options.of(properties), source, counters, kept), kept);
    }

    /**
     * Looks back at every answer so far.
     *
     * @throws AssertionError if one was not as the operation declares it
     */
    public void refuseUndeclared() {
        var problem = console.undeclared.poll();
        if (problem != null) {
            throw new AssertionError(problem);
        }
    }

    public String url() {
        return String.valueOf(gateway.outputs().get("apiUrl"));
    }

    /** The value of a plan's key. */
    public String key(String plan) {
        return String.valueOf(((Map<?, ?>) outputs().getOrDefault("apiKeyValues", Map.of())).get(plan));
    }

    public Map<String, Object> outputs() {
        return gateway.outputs();
    }

    /** Of its logs and outputs. */
    Path folder() {
        return gateway.folder();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
