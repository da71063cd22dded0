package lambdaless.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpResponse;

/** The answers of the console. */
final class Reply {
    static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private Reply() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static HttpResponse json(JsonNode body) {
        return json(OK, body);
    }

    /** A refusal: {@code {"message": …}}. */
    static HttpResponse refused(int status, String message) {
        return json(status, object().put("message", message));
    }

    private static HttpResponse json(int status, JsonNode body) {
        return of(status, "application/json", (body + "\n").getBytes(StandardCharsets.UTF_8), List.of());
    }

    static HttpResponse of(int status, String contentType, byte[] body, List<Header> more) {
        var headers = new ArrayList<>(List.of(
                new Header("Content-Type", contentType),
                new Header("Cache-Control", "no-store"),
                new Header("X-Content-Type-Options", "nosniff")));
        headers.addAll(more);
        return new HttpResponse(status, headers, body);
    }
}
