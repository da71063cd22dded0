package lambdaless.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A statement of a policy document. */
record Statement(JsonNode json) {
    private static final String ALL = "*";

    boolean allows() {
        return json.path("Effect").asText().equals("Allow");
    }

    boolean hasCondition() {
        return json.path("Condition").size() > 0;
    }

    List<String> actions() {
        return texts("Action");
    }

    List<String> resources() {
        return texts("Resource");
    }

    /** True if it allows actions on everything. */
    boolean isUnconstrained() {
        return allows() && resources().contains(ALL);
    }

    /** True if it is about everybody: {@code "*"} or {@code {"AWS": "*"}}. */
    boolean isAboutEverybody() {
        var principal = json.path("Principal");
        return principals("AWS").contains(ALL)
                || Subject.items(principal).anyMatch(one -> one.asText().equals(ALL));
    }

    List<String> principals(String kind) {
        return Subject.items(json.path("Principal").path(kind))
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> texts(String element) {
        return Subject.items(json.path(element)).map(JsonNode::asText).toList();
    }
}
