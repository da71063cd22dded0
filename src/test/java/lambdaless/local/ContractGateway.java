package lambdaless.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** A gateway of the settings that the contract suite uses, which has no limits to speak of. */
record ContractGateway(LocalGateway gateway, Client client) implements AutoCloseable {
    private static final String STAGE = "contract";
    private static final String KEY = "local-value-of-api-key-standard";

    /** With a data folder, on a free port. */
    static ContractGateway start(Path data, StackSnapshot stack) {
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return start(stack, silence, Map.of("local.data", data.toString()));
    }

    /** With a database in memory, on a free port. */
    static ContractGateway start(StackSnapshot stack, PrintStream console) {
        return start(stack, console, Map.of());
    }

    private static ContractGateway start(StackSnapshot stack, PrintStream console, Map<String, String> options) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        properties.putAll(options);
        var source = new Loaded(stack, new StringBuilder());
        var gateway = LocalGateway.start(Options.of(properties), source, console);
        return new ContractGateway(gateway, new Client(source.url.toString(), KEY));
    }

    /** The stack, to be served any number of times. */
    static StackSnapshot stack() {
        return DeclaredStack.of(Path.of("src", "test", "resources", "Pulumi.contract.yaml"));
    }

    /** The stack as an export, from which a gateway's process starts sooner than from the program. */
    static Path export(Path folder) throws IOException {
        var stack = stack();
        var resources = new ArrayList<Map<String, Object>>();
        resources.add(resource("pulumi:pulumi:Stack", STAGE, "", Map.of(), stack.outputs()));
        stack.resources()
                .forEach(each ->
                        resources.add(resource(each.type(), each.name(), each.id(), each.inputs(), each.outputs())));
        var export = Map.of("version", 3, "deployment", Map.of("resources", resources));
        return Files.write(folder.resolve("stack.json"), new JsonMapper().writeValueAsBytes(export));
    }

    private static Map<String, Object> resource(
            String type, String name, String id, Map<String, Object> inputs, Map<String, Object> outputs) {
        var urn = "urn:pulumi:" + STAGE + "::lambdaless::" + type + "::" + name;
        return Map.of("urn", urn, "type", type, "id", id, "inputs", inputs, "outputs", outputs);
    }

    @Override
    public void close() {
        gateway.close();
    }

    /** A source that was loaded before, and is told where it is served. */
    private record Loaded(StackSnapshot stack, StringBuilder url) implements StackSource {
        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            url.append(invokeUrl.apply(STAGE));
            return stack;
        }

        @Override
        public List<Path> files() {
            return List.of();
        }
    }
}
