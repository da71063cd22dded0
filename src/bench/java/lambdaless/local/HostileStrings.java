package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lambdaless.HostileCorpus;

/** Texts of what breaks templates, put as key, value and set member through the gateway and read back. */
final class HostileStrings {
    private static final int CLIENTS = 8;
    private static final int TEXTS = 100_000;
    private static final int SEED = 20260101;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PIECES = HostileCorpus.shared().pieces();

    private HostileStrings() {}

    static Figure figure(RunningApi api) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var runs = IntStream.range(0, CLIENTS)
                    .<Callable<Integer>>mapToObj(client -> () -> failures(api, client))
                    .toList();
            int failures = 0;
            for (var run : clients.invokeAll(runs)) {
                failures += run.get();
            }
            return new Figure(TEXTS + " hostile strings put and read back", failures + " failures", "0 failures");
        } finally {
            clients.shutdown();
        }
    }

    private static int failures(RunningApi api, int client) throws IOException {
        var random = new Random(SEED + client);
        int failures = 0;
        try (var connection = api.gateway()) {
            for (int at = 0; at < TEXTS / CLIENTS; at++) {
                failures += comesBack(api, connection, client + "-" + at + text(random), text(random)) ? 0 : 1;
            }
        }
        return failures;
    }

    private static boolean comesBack(RunningApi api, Connection connection, String userId, String text)
            throws IOException {
        var user = JSON.createObjectNode().put("name", text).put("email", userId);
        user.putArray("favoriteMovies").add(text);
        var path = "/users/" + encoded(userId);
        var put = connection.answer(api.put(path, user.toString()));
        var got = connection.answer(api.get(path));
        return put.startsWith("HTTP/1.1 201 ") && body(got).equals(with(userId, user));
    }

    private static JsonNode body(String answer) throws IOException {
        return JSON.readTree(answer.substring(answer.indexOf('\n') + 1));
    }

    private static ObjectNode with(String userId, ObjectNode user) {
        return user.deepCopy().put("userId", userId);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int at = 0; at < pieces; at++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            encoded.append(String.format("%%%02X", octet & 0xFF));
        }
        return encoded.toString();
    }
}
