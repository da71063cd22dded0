package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.TemplateOrigins;

/** A hand-made stack, served on a free port. */
final class ServedResources implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final LocalGateway gateway;
    private final String address;

    private ServedResources(StackSource source, Map<String, String> options) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        // nothing is to be stored, so that no database is needed
        properties.setProperty("local.backend", "http://localhost:1");
        options.forEach((name, value) -> properties.setProperty("local." + name, value));
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        this.gateway = LocalGateway.start(Options.of(properties), source, new GatewayState(), out);
        this.address = console()
                .lines()
                .filter(line -> line.startsWith("Page:"))
                .map(line -> line.substring("Page:".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** A source that gives these resources and outputs; it is read again when a file changes. */
    record Source(List<RecordedResource> resources, Map<String, Object> outputs, List<Path> files)
            implements StackSource {
        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            return new StackSnapshot(resources, outputs, List.of(), TemplateOrigins.unknown());
        }
    }

    static ServedResources of(List<RecordedResource> resources, Map<String, Object> outputs) {
        return of(resources, outputs, Map.of());
    }

    static ServedResources of(
            List<RecordedResource> resources, Map<String, Object> outputs, Map<String, String> options) {
        return of(new Source(resources, outputs, List.of()), options);
    }

    static ServedResources of(StackSource source, Map<String, String> options) {
        return new ServedResources(source, options);
    }

    /** The gateway's own address, with a slash at its end. */
    String address() {
        return address;
    }

    Map<String, Object> outputs() {
        return gateway.outputs();
    }

    Path folder() {
        return gateway.folder();
    }

    /** The printed text. */
    String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String verb, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(verb + " " + path + " is not answered", failed);
        }
    }

    JsonNode json(HttpResponse<String> response) {
        return tree(response.body());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }

    /** A token for a request like this. */
    String token(String asked) {
        var response = send("POST", "_local/tokens", asked);
        if (response.statusCode() != 200) {
            throw new AssertionError("no token: " + response.body());
        }
        return json(response).path("token").asText();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
