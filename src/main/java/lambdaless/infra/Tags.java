package lambdaless.infra;

import java.util.Map;
import java.util.TreeMap;

/** The tags of every resource that takes tags: whose it is, and what the stack adds. */
public record Tags(String project, String stack, Map<String, String> added) {
    /** A description that says whose it is, for what is not told by its tags alone in AWS's console. */
    String described(String what) {
        return what + " (project " + project + ", stack " + stack + ")";
    }

    Map<String, String> all() {
        var tags = new TreeMap<>(added);
        tags.put("Project", project);
        tags.put("Stack", stack);
        tags.put("ManagedBy", "pulumi");
        return tags;
    }
}
