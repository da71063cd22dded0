package lambdaless.gateway;

import java.util.function.Consumer;
import lambdaless.gateway.context.Served;
import lambdaless.gateway.invocation.Gateway;

/** A case's API for tests of other packages. */
public final class ServedCase {
    private ServedCase() {}

    /**
     * Opens the API.
     *
     * @param json as the files of {@code fidelity} have it, without requests
     * @param listener told of every answered request
     */
    public static Gateway of(String json, Consumer<Served> listener) {
        return CaseGateway.of(Fidelity.tree(json), listener).gateway();
    }
}
