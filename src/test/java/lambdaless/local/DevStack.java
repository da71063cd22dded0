package lambdaless.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import lambdaless.api.Api;
import lambdaless.api.TableDefinition;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** The stack {@code dev} as it is declared, and a database for it, which all tests share. */
public final class DevStack {
    private final TemplateEngine engine = new TemplateEngine();
    private final AtomicInteger tableSets = new AtomicInteger();
    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.start(Optional.empty());
    private final List<RecordedResource> resources;
    private final Stage stage;
    private final Map<String, String> tables;

    private DevStack() {
        resources = DeclaredStack.program(Path.of("Pulumi.dev.yaml")).resources();
        stage = new StackLoader(engine).load(resources).stages().get(0);
        tables = emptyTables();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }

    private static final class Shared {
        private static final DevStack STACK = new DevStack();
    }

    public static DevStack shared() {
        return Shared.STACK;
    }

    public TemplateEngine engine() {
        return engine;
    }

    public Stage stage() {
        return stage;
    }

    public Endpoint database() {
        return database;
    }

    /** The stage's variables, with the names of tables that all tests share: each keeps to keys of its own. */
    public Map<String, String> tables() {
        return tables;
    }

    /** Makes the stack's tables anew, under names of their own, and gives the stage's variables with those names. */
    public Map<String, String> emptyTables() {
        var suffix = "-" + tableSets.incrementAndGet();
        new TableCreator(database, Optional.empty())
                .create(resources.stream()
                        .filter(resource -> resource.type().equals(ResourceType.TABLE.token()))
                        .map(table -> renamed(table, suffix))
                        .toList());
        var variables = new TreeMap<>(stage.variables());
        Api.ofProject().tables().stream()
                .map(TableDefinition::stageVariable)
                .forEach(variable -> variables.computeIfPresent(variable, (key, name) -> name + suffix));
        return variables;
    }

    private static RecordedResource renamed(RecordedResource table, String suffix) {
        var inputs = new HashMap<>(table.inputs());
        var outputs = new HashMap<>(table.outputs());
        outputs.replace("name", outputs.get("name") + suffix);
        inputs.replace("name", inputs.get("name") + suffix);
        return new RecordedResource(table.type(), table.name(), table.id(), inputs, outputs);
    }
}
