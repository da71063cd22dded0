package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import lambdaless.gateway.log.Shortened;

/** The optional fields of a TestInvokeMethod; one that is null is one that is missing. */
final class TestInvokeFields {
    private static final int LONGEST_SHOWN = 60;
    private static final Kind TEXT = new Kind("a text", JsonNode::isTextual);
    private static final Kind TEXTS = new Kind("an object of texts", TestInvokeFields::holdsTexts);
    private static final Map<String, Kind> FIELDS = new TreeMap<>(Map.of(
            "restApiId",
            TEXT,
            "pathWithQueryString",
            TEXT,
            "body",
            TEXT,
            "headers",
            TEXTS,
            "stageVariables",
            TEXTS,
            "multiValueHeaders",
            new Kind("an object of lists of texts", TestInvokeFields::holdsLists)));

    private TestInvokeFields() {}

    private record Kind(String name, Predicate<JsonNode> fits) {}

    /** The first field that is of the wrong type, in words. */
    static Optional<String> wrong(JsonNode asked) {
        return FIELDS.entrySet().stream()
                .filter(field -> asked.hasNonNull(field.getKey()))
                .filter(field -> !field.getValue().fits().test(asked.path(field.getKey())))
                .map(field -> field.getKey() + " is "
                        + Shortened.text(asked.path(field.getKey()).toString(), LONGEST_SHOWN)
                        + "; expected " + field.getValue().name())
                .findFirst();
    }

    private static boolean holdsTexts(JsonNode object) {
        return object.isObject() && object.valueStream().allMatch(JsonNode::isTextual);
    }

    private static boolean holdsLists(JsonNode object) {
        return object.isObject()
                && object.valueStream()
                        .allMatch(list -> list.isArray() && list.valueStream().allMatch(JsonNode::isTextual));
    }
}
