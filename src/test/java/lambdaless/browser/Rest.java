package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody else who uses the API while a page is open. */
record Rest(String url, String key) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The body of the answer; expects a success. */
    String send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("x-api-key", key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException unreachable) {
            throw new AssertionError(method + " " + path + " is not answered", unreachable);
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped", stopped);
        }
    }
}
