package lambdaless.gateway.integration;

import java.util.Optional;
import lambdaless.gateway.json.JsonPaths;

/** Resolves the mapping of a body. */
final class MappedBody {
    private static final String ROOT = "$";
    private static final String NO_BODY = "{}";

    private MappedBody() {}

    /** A body that begins as an object and is none. */
    static final class MalformedBody extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The text of what is at a path; of the whole body as it is, and {@code {}} for one that is empty. */
    static Optional<String> value(JsonPaths paths, String path, String body) {
        var document = paths.document(body);
        if (body.stripLeading().startsWith("{") && document.find(ROOT).isEmpty()) {
            throw new MalformedBody();
        }
        if (path.equals(ROOT)) {
            return Optional.of(body.isEmpty() ? NO_BODY : body);
        }
        return document.find(path).map(value -> value instanceof String text ? text : document.text(path));
    }
}
