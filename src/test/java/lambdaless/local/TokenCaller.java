package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who has logged in, and calls with a token of the gateway's own issuer. */
record TokenCaller(Client client, String token) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A caller with these claims, who may do what the scopes say. */
    static TokenCaller of(LocalStage stage, Map<String, Object> claims) {
        var issuer = new Client(stage.url().replaceFirst("/[^/]+$", ""), "none");
        var answer =
                issuer.send("POST", "/_local/tokens", JSON.valueToTree(claims).toString());
        return new TokenCaller(
                new Client(stage.url(), "none"), json(answer).path("token").asText());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var all = Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                .toArray(String[]::new);
        return client.send(method, path, body, all);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }
}
