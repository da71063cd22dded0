package lambdaless.gateway.stack;

import java.util.List;

/** A stack that cannot be served; the message names every resource that is in the way, and why. */
public final class UnservableStack extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnservableStack(List<String> problems) {
        super(
                problems.size() == 1
                        ? problems.get(0)
                        : "the stack cannot be served:\n  - " + String.join("\n  - ", problems));
    }
}
