package lambdaless.engine;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;

/**
 * The state of a stack that an earlier release of the program has left, which this one takes over: what {@code pulumi stack export}
 * wrote then, without its times.
 */
final class Released {
    private static final Path FOLDER = Path.of("src", "test", "resources", "engine");

    /** AWS tells it of every API; the model of AWS did not yet, when the states were made. */
    private static final String DEFAULT_ENDPOINT = "\"disableExecuteApiEndpoint\": false";

    private Released() {}

    /** The stack, imported, with its resources in an account that can log. */
    static Engine of(Path folder, String stack) throws IOException, AutomationException {
        var state = Files.writeString(folder.resolve("released.json"), state(stack));
        var aws = Aws.logging("eu-west-1");
        aws.adopt(resources(Files.readString(state)));
        var engine = Engine.of(folder, stack, aws);
        engine.command("stack", "import", "--file", state.toString());
        return engine;
    }

    private static String state(String stack) throws IOException {
        try (var zipped = new GZIPInputStream(Files.newInputStream(FOLDER.resolve("released-" + stack + ".json.gz")))) {
            return new String(zipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"rootResourceId\"", DEFAULT_ENDPOINT + ", \"rootResourceId\"");
        }
    }

    private static List<AwsResource> resources(String state) {
        var deployment = ((JsonObject) JsonParser.parseString(state)).getAsJsonObject("deployment");
        return StreamSupport.stream(deployment.getAsJsonArray("resources").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(resource -> resource.has("id"))
                .flatMap(resource -> Kind.of(resource.get("type").getAsString()).stream()
                        .map(kind -> new AwsResource(kind, resource.get("id").getAsString(), properties(resource))))
                .toList();
    }

    /** The outputs; a secret is some text that only this resource has. */
    private static Map<String, Object> properties(JsonObject resource) {
        var properties = new TreeMap<String, Object>();
        Map<?, ?> outputs = new Gson().fromJson(resource.get("outputs"), Map.class);
        outputs.forEach((key, value) -> {
            if (value != null && !String.valueOf(key).startsWith("__")) {
                var secret = value instanceof Map<?, ?> object && object.containsKey("ciphertext");
                properties.put(
                        String.valueOf(key),
                        secret ? "secret-of-" + resource.get("id").getAsString() : value);
            }
        });
        return properties;
    }
}
