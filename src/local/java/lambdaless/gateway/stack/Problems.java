package lambdaless.gateway.stack;

import java.util.ArrayList;
import java.util.List;

/** Everything that keeps a stack from being served, gathered so that it can be said at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(RecordedResource resource, String problem) {
        found.add(resource.label() + " " + problem);
    }

    /** Says all of them, if there are any. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new UnservableStack(found);
        }
    }
}
