package lambdaless.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lambdaless.Program;
import lambdaless.api.Api;
import lambdaless.local.RunnerPause;
import lambdaless.settings.Settings;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;
import org.yaml.snakeyaml.Yaml;

/** The resources that the program declares, recorded by a mocked provider. */
record Declared(List<Resource> resources, Map<String, Object> outputs) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A resource with its inputs. */
    record Resource(String type, String name, Map<String, Object> inputs) {
        JsonNode input(String key) {
            JsonNode all = JSON.valueToTree(inputs);
            return comparable(all.path(key));
        }
    }

    private record Run(Api api, String stack, Map<String, String> changes) {}

    private static final Map<Run, Declared> RUNS = new ConcurrentHashMap<>();

    /** The program of this project with the settings of {@code Pulumi.dev.yaml}. */
    static Declared dev() {
        return of(Api.ofProject(), "dev", Map.of());
    }

    /** The program of this project with the settings of {@code Pulumi.prod.yaml}. */
    static Declared prod() {
        return of(Api.ofProject(), "prod", Map.of());
    }

    /**
     * The program with the settings of a stack file, run once for all tests that ask for it.
     *
     * @param api with a folder of templates that does not change
     * @param changes other settings on top, by their keys; lists and objects are JSON
     */
    static Declared of(Api api, String stack, Map<String, String> changes) {
        return RUNS.computeIfAbsent(
                new Run(api, stack, Map.copyOf(changes)), run -> run(api, stack, settings(stack, changes)));
    }

    private static Declared run(Api api, String stack, Settings settings) {
        var provider = new MockedProvider(stack, settings.region());
        var options =
                TestOptions.builder().projectName("lambdaless").stackName(stack).build();
        RunnerPause.install();
        try {
            var result = PulumiTest.withMocks(provider)
                    .withOptions(options)
                    .runTest(context -> Program.deploy(context, settings, api))
                    .throwOnError();
            return new Declared(provider.declared(), outputs(result));
        } finally {
            PulumiTest.cleanup();
        }
    }

    static Settings settings(String stack, Map<String, String> changes) {
        var configuration = new TreeMap<String, String>();
        JsonNode file = yaml(Path.of("Pulumi." + stack + ".yaml")).path("config");
        file.properties().forEach(key -> configuration.put(full(key.getKey()), text(key.getValue())));
        changes.forEach((key, value) -> configuration.put(full(key), value));
        return SettingsDecoder.decode(
                configuration, new StackName("lambdaless", stack), Api.ofProject()::operationNames);
    }

    private static String full(String key) {
        return key.contains(":") ? key : "lambdaless:" + key;
    }

    static JsonNode yaml(Path file) {
        try {
            return JSON.valueToTree(new Yaml().load(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    static JsonNode json(String text) {
        try {
            return comparable(JSON.readTree(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A tree whose numbers are all of one kind: Pulumi's wire knows no other. */
    private static JsonNode comparable(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> object.set(field.getKey(), comparable(field.getValue())));
        } else if (tree instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, comparable(array.get(at)));
            }
        }
        return tree.isNumber() ? DoubleNode.valueOf(tree.doubleValue()) : tree;
    }

    Stream<Resource> all(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }

    Resource one(String type, String name) {
        return all(type)
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " is called " + name));
    }

    /** The resources of a type by their names. */
    Map<String, Resource> byName(String type) {
        return all(type).collect(Collectors.toMap(Resource::name, resource -> resource));
    }

    JsonNode output(String name) {
        return comparable(JSON.valueToTree(outputs.get(name)));
    }

    private static Map<String, Object> outputs(TestResult result) {
        var outputs = new TreeMap<String, Object>();
        result.outputs().forEach((name, output) -> outputs.put(name, value(output)));
        return outputs;
    }

    private static Object value(Output<?> output) {
        return PulumiTest.extractValue(output);
    }
}
