package lambdaless.gateway.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * The memory that the large bodies of all requests take together, from their reading to their answer. Whoever gets none waits
 * without a thread; the callers' sockets wait with them.
 */
final class BodyBudget {
    private static final int BYTES = 24 * 1024 * 1024;
    private static final int REQUESTS = 8;

    private final Executor executor;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int bytes = BYTES;
    private int requests = REQUESTS;

    private record Waiting(int bytes, Runnable granted) {}

    /** The executor runs whoever had to wait. */
    BodyBudget(Executor executor) {
        this.executor = executor;
    }

    /**
     * Takes some of it, if there is so much and nobody waits for longer.
     *
     * @param wanted no more than there is in all
     * @param granted is run once there is so much, when there is not now
     * @return whether it was there
     */
    synchronized boolean take(int wanted, Runnable granted) {
        if (queue.isEmpty() && fits(wanted)) {
            bytes -= wanted;
            requests--;
            return true;
        }
        queue.add(new Waiting(wanted, granted));
        return false;
    }

    /** Gives back what was taken. */
    synchronized void giveBack(int taken) {
        bytes += taken;
        requests++;
        while (!queue.isEmpty() && fits(queue.peek().bytes())) {
            var next = queue.remove();
            bytes -= next.bytes();
            requests--;
            executor.execute(next.granted());
        }
    }

    private boolean fits(int wanted) {
        return requests > 0 && wanted <= bytes;
    }
}
