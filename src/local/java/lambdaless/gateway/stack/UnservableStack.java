package lambdaless.gateway.stack;

import java.util.List;

/** A stack that cannot be served; the message names every resource that is in the way, and why. */
public final class UnservableStack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean servableInPart;

    UnservableStack(List<String> problems, boolean servableInPart) {
        super(
                problems.size() == 1
                        ? problems.get(0)
                        : "the stack cannot be served:\n  - " + String.join("\n  - ", problems));
        this.servableInPart = servableInPart;
    }

    /** True if all that is in the way is methods, so that {@link Allowance#PARTIAL} serves the rest. */
    public boolean isServableInPart() {
        return servableInPart;
    }
}
