package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A difference between two stacks; what one of them does not have is a missing node there. */
record Change(Section section, String subject, JsonNode before, JsonNode after) {
    /** The subject of the limit that methods have unless they have one of their own. */
    static final String EVERY_METHOD = "every method";

    private record Key(Section section, String subject) {}

    static List<Change> between(List<Fact> before, List<Fact> after) {
        var old = bySubject(before);
        var current = bySubject(after);
        var changes = new ArrayList<Change>();
        for (var section : Section.values()) {
            var subjects = new TreeSet<String>();
            old.keySet().stream().filter(key -> key.section() == section).forEach(key -> subjects.add(key.subject()));
            current.keySet().stream()
                    .filter(key -> key.section() == section)
                    .forEach(key -> subjects.add(key.subject()));
            for (var subject : subjects) {
                var key = new Key(section, subject);
                var change = new Change(
                        section,
                        subject,
                        old.getOrDefault(key, MissingNode.getInstance()),
                        current.getOrDefault(key, MissingNode.getInstance()));
                if (!change.before().equals(change.after())) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    boolean added() {
        return before.isMissingNode();
    }

    boolean removed() {
        return after.isMissingNode();
    }

    private static Map<Key, JsonNode> bySubject(List<Fact> facts) {
        var values = new TreeMap<Key, JsonNode>((left, right) -> {
            int bySection = left.section().compareTo(right.section());
            return bySection == 0 ? left.subject().compareTo(right.subject()) : bySection;
        });
        facts.forEach(fact -> values.put(new Key(fact.section(), fact.subject()), fact.value()));
        return values;
    }
}
