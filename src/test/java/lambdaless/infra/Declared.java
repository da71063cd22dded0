package lambdaless.infra;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lambdaless.Program;
import lambdaless.api.Api;
import lambdaless.aws.FakeAwsOutputs;
import lambdaless.aws.Kind;
import lambdaless.aws.Limits;
import lambdaless.local.RunnerPause;
import lambdaless.settings.Settings;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;
import org.mockito.ArgumentCaptor;
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

    private static final class Dev {
        private static final Declared SHARED = of(Api.ofProject(), "dev", Map.of());
    }

    private static final class Prod {
        private static final Declared SHARED = of(Api.ofProject(), "prod", Map.of());
    }

    /** The program of this project with the settings of {@code Pulumi.dev.yaml}, run once for all tests. */
    static Declared dev() {
        return Dev.SHARED;
    }

    /** The program of this project with the settings of {@code Pulumi.prod.yaml}, run once for all tests. */
    static Declared prod() {
        return Prod.SHARED;
    }

    /** The same with other settings on top, by their keys; lists and objects are JSON. */
    static Declared of(Api api, String stack, Map<String, String> changes) {
        return of(api, stack, settings(stack, changes));
    }

    static Declared of(Api api, String stack, Settings settings) {
        var provider = mock(Mocks.class);
        when(provider.newResourceAsync(any())).thenAnswer(call -> created(call.getArgument(0), stack, settings));
        var options =
                TestOptions.builder().projectName("lambdaless").stackName(stack).build();
        RunnerPause.install();
        try {
            var result = PulumiTest.withMocks(provider)
                    .withOptions(options)
                    .runTest(context -> Program.deploy(context, settings, api))
                    .throwOnError();
            verify(provider, never()).callAsync(any());
            var declared = ArgumentCaptor.forClass(Mocks.ResourceArgs.class);
            verify(provider, atLeastOnce()).newResourceAsync(declared.capture());
            return new Declared(
                    declared.getAllValues().stream()
                            .map(args -> new Resource(args.type, args.name, args.inputs))
                            .toList(),
                    outputs(result));
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

    /**
     * Answers as AWS would, with ids that can be read, and refuses what lies beyond AWS's limits. The order in which resources come is
     * not AWS's, so that nothing is said of what one has to do with another.
     */
    private static CompletableFuture<Mocks.ResourceResult> created(
            Mocks.ResourceArgs declared, String stack, Settings settings) {
        var aws = new FakeAwsOutputs(stack, settings.region(), stage -> "https://api.execute-api.aws.test/" + stage);
        var state = new HashMap<>(
                aws.of(declared.type, declared.name, declared.inputs).outputs());
        state.putAll(declared.inputs);
        if (declared.type.startsWith("aws:")) {
            Limits.check(Kind.required(declared.type), state);
        }
        return CompletableFuture.completedFuture(Mocks.ResourceResult.of(Optional.of(declared.name + "-id"), state));
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
