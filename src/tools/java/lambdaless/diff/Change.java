package lambdaless.diff;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A difference between two stacks; what one of them does not have is a missing node there. */
record Change(Section section, String subject, JsonNode before, JsonNode after) {
    /** The subject of the limit that methods have unless they have one of their own. */
    static final String EVERY_METHOD = "every method";

    private record Key(Section section, String subject) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = comparing(Key::section).thenComparing(Key::subject);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Change> between(List<Fact> before, List<Fact> after) {
        var old = bySubject(before);
        var current = bySubject(after);
        var keys = new TreeSet<>(old.keySet());
        keys.addAll(current.keySet());
        return keys.stream()
                .map(key -> new Change(
                        key.section(),
                        key.subject(),
                        old.getOrDefault(key, MissingNode.getInstance()),
                        current.getOrDefault(key, MissingNode.getInstance())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** True if it is about one of these routes or a part of one. */
    boolean isOfOneOf(Set<String> routes) {
        return routes.stream().anyMatch(route -> subject.equals(route) || subject.startsWith(route + " "));
    }

    boolean added() {
        return before.isMissingNode();
    }

    boolean removed() {
        return after.isMissingNode();
    }

    private static Map<Key, JsonNode> bySubject(List<Fact> facts) {
        var values = new TreeMap<Key, JsonNode>();
        facts.forEach(fact -> values.put(new Key(fact.section(), fact.subject()), fact.value()));
        return values;
    }
}
