package lambdaless.gateway.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * The memory that the large bodies of all requests take together while they are served. Bodies of more than 1 MB and those of
 * less have shares of their own, so that nobody waits for those that are much larger. Whoever gets none waits without a thread.
 */
final class BodyBudget {
    private static final int MEGABYTE = 1024 * 1024;

    private final Share ofLarge;
    private final Share ofMedium;

    /** The executor runs whoever had to wait. */
    BodyBudget(Executor executor) {
        ofLarge = new Share(executor, 20 * MEGABYTE, 4);
        ofMedium = new Share(executor, 4 * MEGABYTE, 6);
    }

    /**
     * Takes some of it, if there is so much and nobody waits for longer.
     *
     * @param wanted no more than the largest body
     * @param granted is run once there is so much, when there is not now
     * @return whether it was there
     */
    boolean take(int wanted, Runnable granted) {
        return share(wanted).take(wanted, granted);
    }

    /** Gives back what was taken. */
    void giveBack(int taken) {
        share(taken).giveBack(taken);
    }

    private Share share(int wanted) {
        return wanted > MEGABYTE ? ofLarge : ofMedium;
    }

    private static final class Share {
        private final Executor executor;
        private final Deque<Waiting> queue = new ArrayDeque<>();
        private int bytes;
        private int requests;

        private record Waiting(int bytes, Runnable granted) {}

        Share(Executor executor, int bytes, int requests) {
            this.executor = executor;
            this.bytes = bytes;
            this.requests = requests;
        }

        synchronized boolean take(int wanted, Runnable granted) {
            if (queue.isEmpty() && fits(wanted)) {
                bytes -= wanted;
                requests--;
                return true;
            }
            queue.add(new Waiting(wanted, granted));
            return false;
        }

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
}
