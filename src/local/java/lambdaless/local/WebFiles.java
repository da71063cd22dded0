package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.gateway.message.HttpResponse;

/** The files of the pages, as a server of static files serves them: those with a known suffix, and nothing outside their folder. */
final class WebFiles {
    static final Path FOLDER = Path.of("src", "web");

    /** Names of letters, digits and hyphens: none climbs out of the folder, however it is encoded. */
    private static final Pattern ADDRESS = Pattern.compile("(?:/[a-zA-Z0-9-]+)+\\.([a-z]+)");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");
    private static final int OK = 200;

    private WebFiles() {}

    /** The file at a path of a URL, if there is one. */
    static Optional<HttpResponse> at(String path) {
        var address = ADDRESS.matcher(path);
        if (!address.matches() || !CONTENT_TYPES.containsKey(address.group(1))) {
            return Optional.empty();
        }
        var file = FOLDER.resolve(path.substring(1));
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Site.answer(OK, CONTENT_TYPES.get(address.group(1)), Files.readString(file)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
