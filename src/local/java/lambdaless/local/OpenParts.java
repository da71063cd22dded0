package lambdaless.local;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed, the last that was opened first. */
final class OpenParts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final PrintStream out;

    OpenParts(PrintStream out) {
        this.out = out;
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception stuck) {
                out.println("a part of the gateway does not stop: " + stuck.getMessage());
            }
        }
    }
}
