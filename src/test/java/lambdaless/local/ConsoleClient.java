package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** Asks the console of a running gateway, as a client that is not a browser. */
record ConsoleClient(Client root) {
    private static final JsonMapper JSON = new JsonMapper();

    static ConsoleClient of(LocalStage stage) {
        return new ConsoleClient(new Client(stage.url().replaceFirst("/[a-z]+$", "/_local/"), "none"));
    }

    JsonNode get(String path) {
        return tree(root.get(path).body());
    }

    JsonNode post(String path, String body) {
        return tree(root.send("POST", path, body).body());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return root.send(method, path, body, headers);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("expected JSON instead of " + json, broken);
        }
    }
}
