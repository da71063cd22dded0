package lambdaless.gateway.json;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import org.jspecify.annotations.Nullable;

/** JSONPath as API Gateway has it; a path is parsed when it is first used. */
public final class JsonPaths {
    /** As RFC 8259 has it, numbers with all their digits; the library's other modes drop U+007F. */
    static final int MODE = JSONParser.MODE_RFC4627;

    /** A template can make paths of what a caller sends; beyond this many they are not kept. */
    private static final int MOST_KEPT = 10_000;

    private final Map<String, JsonPath> parsed = new ConcurrentHashMap<>();
    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider(MODE, JSONValue.defaultReader.DEFAULT_ORDERED))
            .mappingProvider(new JsonSmartMappingProvider())
            .build();

    /** A body to ask paths of. */
    public JsonDocument document(String text) {
        return new JsonDocument(text, this);
    }

    /**
     * Evaluates a path.
     *
     * @throws com.jayway.jsonpath.PathNotFoundException when nothing is there
     * @throws com.jayway.jsonpath.InvalidPathException when it is no path
     */
    @Nullable
    Object read(Object root, String path) {
        var known = parsed.get(path);
        if (known == null) {
            known = JsonPath.compile(path);
            if (parsed.size() < MOST_KEPT) {
                parsed.put(path, known);
            }
        }
        return known.read(root, configuration);
    }
}
