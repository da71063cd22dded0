package lambdaless.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lambdaless.gateway.road.Header;
import lambdaless.gateway.road.HttpRequest;
import lambdaless.gateway.road.HttpResponse;

/** What lives beside the API: the sample front end with the outputs that it reads, and the gateway's own paths. */
final class Site implements Function<HttpRequest, HttpResponse> {
    private static final Path FRONT_END = Path.of("src", "web", "index.html");
    private static final String HEALTH = "{\"status\": \"up\"}\n";

    private final Map<String, Page> pages;
    private final Function<HttpRequest, HttpResponse> api;

    Site(String outputs, Function<HttpRequest, HttpResponse> api) {
        this.pages = Map.of(
                "/", new Page("text/html; charset=utf-8", frontEnd()),
                "/outputs.json", new Page("application/json", outputs),
                "/_local/health", new Page("application/json", HEALTH));
        this.api = api;
    }

    private record Page(String contentType, String text) {}

    @Override
    public HttpResponse apply(HttpRequest request) {
        var page = pages.get(request.path());
        return page != null && isLocal(request) ? answer(page) : api.apply(request);
    }

    /** Whether it is asked for by a local name: a page of another site that has its name resolved to here gets nothing. */
    private static boolean isLocal(HttpRequest request) {
        return request.header("Host")
                .map(host -> host.replaceFirst(":\\d+$", ""))
                .filter(List.of("localhost", "127.0.0.1", "[::1]")::contains)
                .isPresent();
    }

    private static HttpResponse answer(Page page) {
        var headers = List.of(new Header("Content-Type", page.contentType()), new Header("Cache-Control", "no-store"));
        return new HttpResponse(200, headers, page.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String frontEnd() {
        try {
            return Files.readString(FRONT_END);
        } catch (IOException elsewhere) {
            return "<!doctype html><title>Lambdaless</title><p>The front end is at " + FRONT_END
                    + ", and not here.</p>\n";
        }
    }
}
