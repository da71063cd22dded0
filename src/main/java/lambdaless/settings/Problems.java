package lambdaless.settings;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the settings, gathered so that it can be said at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String key, Object got, String expected) {
        add(key + " is " + got + "; expected " + expected);
    }

    void add(String problem) {
        found.add(problem);
    }

    void throwIfAny(String stack) {
        if (!found.isEmpty()) {
            throw new InvalidSettings(stack, found);
        }
    }
}
