package lambdaless.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import lambdaless.gateway.road.Counters;

/** The program's API on a free port of this machine, with the settings of a stack file, for a test. */
public final class LocalStage implements AutoCloseable {
    private final LocalGateway gateway;

    private LocalStage(LocalGateway gateway) {
        this.gateway = gateway;
    }

    public static LocalStage start(Path stackFile) {
        return start(stackFile, new Counters());
    }

    static LocalStage start(Path stackFile, Counters counters) {
        return start(
                stackFile, counters, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static LocalStage start(Path stackFile, PrintStream console) {
        return start(stackFile, new Counters(), console);
    }

    private static LocalStage start(Path stackFile, Counters counters, PrintStream console) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        return new LocalStage(
                LocalGateway.start(Options.of(properties), DeclaredStack.source(stackFile), counters, console));
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
