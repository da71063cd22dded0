package lambdaless.cost;

import java.util.List;

/** A load, the price list or the options cannot be used; the message names every problem and what is expected. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }

    /** Throws one exception with all problems, if there are any. */
    static void throwIfAny(String what, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(what + " cannot be used:\n  - " + String.join("\n  - ", problems));
        }
    }
}
