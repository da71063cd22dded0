package lambdaless.gateway.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The rest of a body that was refused. It is read and thrown away for a while after the answer: a client that is still sending
 * when the connection is closed would never see why.
 */
final class Leftovers implements Runnable {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_SECONDS = 5;

    private final Request request;
    private final Callback done;
    private final Scheduler.Task end;
    private long read;

    private Leftovers(Request request, Callback done) {
        this.request = request;
        this.done = done;
        this.end = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.fail(new TimeoutException("the rest of a refused body")),
                        MOST_SECONDS,
                        TimeUnit.SECONDS);
    }

    /** A callback for the answer, which completes the given one when the body is at its end, or goes on for too long. */
    static Callback after(Request request, Callback done) {
        return Callback.from(() -> new Leftovers(request, done).run(), done::failed);
    }

    @Override
    public void run() {
        while (read <= MOST_BYTES) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                break;
            }
            read += chunk.remaining();
            chunk.release();
            if (chunk.isLast()) {
                break;
            }
        }
        end.cancel();
        done.succeeded();
    }
}
