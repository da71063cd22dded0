package lambdaless.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.aws.Kind;

/**
 * The properties in which a resource differs from what the program wants.
 *
 * @param changed those of the first level
 * @param replacing those of them for which the provider makes another resource
 */
record Differences(Set<String> changed, Set<String> replacing) {
    /**
     * Compares as the bridge does: the state with the inputs, and what was an input before and is none now.
     *
     * @param state what is known of the resource, which after a refresh is what AWS said of it
     */
    static Differences between(Kind kind, Struct state, Struct before, Struct wanted) {
        var changed = new TreeSet<>(wanted.getFieldsMap().keySet());
        changed.addAll(before.getFieldsMap().keySet());
        changed.removeIf(key -> key.startsWith("__") || isSame(value(state, key), value(wanted, key)));
        var replacing = new TreeSet<>(kind.replacing());
        replacing.retainAll(changed);
        return new Differences(changed, replacing);
    }

    private static Value value(Struct properties, String key) {
        return properties.getFieldsOrDefault(key, Value.getDefaultInstance());
    }

    private static boolean isSame(Value before, Value after) {
        return before.equals(after) || (Structs.isNothing(before) && Structs.isNothing(after));
    }
}
