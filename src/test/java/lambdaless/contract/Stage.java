package lambdaless.contract;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A stage, wherever it is served; it is spoken to in HTTP and nothing else, and left as it was found. */
final class Stage implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final String keySpace = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String url;
    private final String key;
    private final Patience patience;
    private final Runnable afterEach;

    /**
     * A stage.
     *
     * @param afterEach is run after each answer, and throws if that was not as it is declared
     */
    Stage(String url, String key, Patience patience, Runnable afterEach) {
        this.url = url.replaceFirst("/+$", "");
        this.key = key;
        this.patience = patience;
        this.afterEach = afterEach;
    }

    String url() {
        return url;
    }

    RawRequest raw() {
        return new RawRequest(URI.create(url), key, patience);
    }

    /** A key of this run's own. */
    String own(String name) {
        return keySpace + "-" + name;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Every item of a list, page by page. */
    List<JsonNode> listed(String path, int limit) {
        var items = Stream.<JsonNode>builder();
        var next = "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = get(path + next).json();
            Iterator<JsonNode> shown = page.path("items").elements();
            shown.forEachRemaining(items);
            next = page.path("next").asText();
        }
        return items.build().toList();
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    Answer post(String path, Object json, String... headers) {
        return json("POST", path, json, headers);
    }

    Answer put(String path, Object json, String... headers) {
        return json("PUT", path, json, headers);
    }

    Answer patch(String path, Object json, String... headers) {
        return json("PATCH", path, json, headers);
    }

    Answer json(String method, String path, Object json, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send(method, path, json.toString(), all);
    }

    /** Sends a request with the key. */
    Answer send(String method, String path, String body, String... headers) {
        return patiently(() -> sendOnce(method, path, body, true, headers));
    }

    Answer withoutKey(String method, String path, String... headers) {
        return patiently(() -> sendOnce(method, path, "", false, headers));
    }

    private Answer patiently(Supplier<Answer> request) {
        var answer = patience.answer(request, Answer::status, got -> got.header("retry-after"));
        afterEach.run();
        return answer;
    }

    /** Remembers an item that is to be deleted in the end. */
    void clearUpLater(String path) {
        written.add(path);
    }

    @Override
    public void close() {
        written.forEach(this::delete);
    }

    private Answer sendOnce(String method, String path, String body, boolean withKey, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST_ANSWER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (withKey) {
            request.header("x-api-key", key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var received = response.headers().map().entrySet().stream()
                    .collect(toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue()));
            return new Answer(response.statusCode(), received, response.body());
        } catch (IOException unreachable) {
            throw new AssertionError(method + " " + url + path + " is not answered", unreachable);
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped", stopped);
        }
    }
}
