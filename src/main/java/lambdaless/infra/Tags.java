package lambdaless.infra;

import java.util.Map;
import java.util.TreeMap;

/** The tags of every resource that takes tags: whose it is, and what the stack adds. */
public record Tags(String project, String stack, Map<String, String> added) {
    Map<String, String> all() {
        var tags = new TreeMap<>(added);
        tags.put("Project", project);
        tags.put("Stack", stack);
        tags.put("ManagedBy", "pulumi");
        return tags;
    }
}
