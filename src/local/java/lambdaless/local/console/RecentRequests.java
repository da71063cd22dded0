package lambdaless.local.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.HttpResponse;

/** The last 200 requests of every client, each with the first 16 KiB of its answer. */
public final class RecentRequests implements Consumer<CompletedInvocation> {
    static final int MOST = 200;
    private static final int MOST_BYTES = 16 * 1024;

    private final Deque<Entry> entries = new ArrayDeque<>(MOST);
    private long last;

    /**
     * A request that was served.
     *
     * @param id counts the requests from 1
     * @param size of the whole body of its answer, in bytes
     */
    record Entry(long id, Instant time, CompletedInvocation served, int size) {}

    @Override
    public void accept(CompletedInvocation served) {
        var response = served.response();
        int size = response.body().length;
        var kept = size <= MOST_BYTES ? served : shortened(served, response);
        add(kept, size);
    }

    private synchronized void add(CompletedInvocation served, int size) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(++last, Instant.now(), served, size));
    }

    private static CompletedInvocation shortened(CompletedInvocation served, HttpResponse response) {
        var body = Arrays.copyOf(response.body(), MOST_BYTES);
        return new CompletedInvocation(
                served.request(),
                new HttpResponse(response.status(), response.headers(), body),
                served.stage(),
                served.context(),
                served.record(),
                served.nanos());
    }

    /** Those after the one with this id: {@code {"last": 7, "requests": […]}}, the oldest first. */
    ObjectNode after(long id) {
        var described = Reply.object().put("last", id);
        var requests = described.putArray("requests");
        for (var entry : entries()) {
            if (entry.id() > id) {
                described.put("last", entry.id());
                requests.add(Timeline.line(entry));
            }
        }
        return described;
    }

    /** The one with this id, of this list or of API Gateway. */
    Optional<ObjectNode> timeline(String id) {
        return entries().stream()
                .filter(entry -> String.valueOf(entry.id()).equals(id)
                        || id.equals(entry.served().context().get("requestId")))
                .findFirst()
                .map(Timeline::whole);
    }

    private synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }
}
