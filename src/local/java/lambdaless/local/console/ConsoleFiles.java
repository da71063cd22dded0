package lambdaless.local.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpResponse;

/** The files of the console's page. Nothing that is not in them runs in it, and no page shows it in a frame. */
final class ConsoleFiles {
    private static final Path FOLDER = Path.of("src", "web", "console");
    private static final Pattern NAME = Pattern.compile("[a-z-]+\\.(css|js)");
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript");
    private static final List<Header> POLICY = List.of(
            new Header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'"),
            new Header("Referrer-Policy", "no-referrer"));
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private ConsoleFiles() {}

    static HttpResponse page() {
        return read("index.html", "text/html").orElseGet(() -> {
            var text = "<!doctype html><title>Lambdaless</title><p>" + FOLDER + " cannot be read here.</p>\n";
            return Reply.of(NOT_FOUND, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), POLICY);
        });
    }

    /** A style sheet or a script by its name; empty if there is none. */
    static Optional<HttpResponse> file(String name) {
        var match = NAME.matcher(name);
        return match.matches() ? read(name, String.valueOf(TYPES.get(match.group(1)))) : Optional.empty();
    }

    private static Optional<HttpResponse> read(String name, String type) {
        try {
            var body = Files.readAllBytes(FOLDER.resolve(name));
            return Optional.of(Reply.of(OK, type + "; charset=utf-8", body, POLICY));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
