package lambdaless.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The open parts of a gateway. They are closed in the order of {@link Part}, in whatever order they were opened. */
final class ShutdownOrder implements AutoCloseable {
    /** From the first that is closed to the last: none is used by one that is closed after it. */
    enum Part {
        /** Requests that run are answered, and no more are accepted. */
        HTTP_FRONT,
        /** No reload begins; one that runs ends. */
        WATCHER,
        /** All lines are written. */
        LOGS,
        /** Backends that are still being started have started, or have failed. */
        STARTING_BACKENDS,
        /** DynamoDB and the authorizer; the embedded database has written all that it acknowledged. */
        BACKENDS,
        DATA_FOLDER,
        GATEWAY_FOLDER
    }

    private final Map<Part, List<AutoCloseable>> open = new EnumMap<>(Part.class);
    private final PrintStream out;

    ShutdownOrder(PrintStream out) {
        this.out = out;
    }

    synchronized <T extends AutoCloseable> T add(Part part, T opened) {
        open.computeIfAbsent(part, none -> new ArrayList<>()).add(opened);
        return opened;
    }

    /** Closes every part, also those that are added to a later part meanwhile; one that fails keeps no other open. */
    @Override
    public void close() {
        for (var part : Part.values()) {
            taken(part).forEach(opened -> close(part, opened));
        }
    }

    private synchronized List<AutoCloseable> taken(Part part) {
        var opened = open.remove(part);
        return opened == null ? List.of() : opened;
    }

    private void close(Part part, AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception stuck) {
            out.println("closing the gateway: " + part + ": " + stuck.getMessage());
            out.flush();
        }
    }
}
