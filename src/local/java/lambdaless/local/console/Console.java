package lambdaless.local.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;

/** The console's page, and the addresses below {@code /_local/} that it asks; for itself and for clients that are not browsers. */
public final class Console {
    private static final String PREFIX = "/_local/";
    private static final String REQUESTS = "requests/";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final RecentRequests recent = new RecentRequests();
    private volatile Reloads reloads = new Reloads(0, "");

    /**
     * How often the stack has been loaded again.
     *
     * @param problem of what cannot be served now, in words; empty if it is served
     */
    private record Reloads(int count, String problem) {}

    /** Remembers the requests that were served. */
    public RecentRequests recent() {
        return recent;
    }

    public void reloaded() {
        reload("");
    }

    /** Notes why a changed stack is not served. */
    public void cannotReload(String problem) {
        reload(problem);
    }

    private synchronized void reload(String problem) {
        reloads = new Reloads(reloads.count() + 1, problem);
    }

    /** The answer of the page, one of its files or one of its addresses; empty where there is none. */
    public Optional<HttpResponse> answer(HttpRequest request, Served served) {
        var path = request.path();
        if (path.equals("/_local") || path.equals(PREFIX)) {
            return Optional.of(ConsoleFiles.page());
        }
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var name = path.substring(PREFIX.length());
        return ConsoleFiles.file(name).or(() -> asked(request, name, served));
    }

    private Optional<HttpResponse> asked(HttpRequest request, String name, Served served) {
        var address = Address.of(name);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!OwnPage.asks(request)) {
            return Optional.of(Reply.refused(FORBIDDEN, "asked by a page of another origin"));
        }
        var expected = address.get().method();
        if (!request.method().equals(expected)) {
            return Optional.of(
                    Reply.refused(NOT_ALLOWED, request.method() + " is not answered here; expected " + expected));
        }
        return Optional.of(answer(address.get(), request, name, served));
    }

    private HttpResponse answer(Address address, HttpRequest request, String name, Served served) {
        return switch (address) {
            case STATE -> Reply.json(state(served));
            case REQUESTS -> Reply.json(recent.after(Query.number(request, "after")));
            case REQUEST -> request(name.substring(REQUESTS.length()));
            case TABLES -> new TableItems(served).tables();
            case ITEMS -> new TableItems(served).items(Address.table(name), request);
            case PUT_ITEM -> new TableItems(served).put(Address.table(name), request);
            case DELETE_ITEM -> new TableItems(served).delete(Address.table(name), request);
            case RESET -> new TableContents(served).reset();
            case SEED -> new TableContents(served).seed();
            case LIMITS -> Limits.ofPlans(served);
            case THROTTLES -> Limits.ofMethods(served);
            case CACHE -> Caches.answer(served);
            case FLUSH -> Caches.flushed(served);
        };
    }

    private ObjectNode state(Served served) {
        var now = reloads;
        return Reply.object()
                .put("reloads", now.count())
                .put("problem", now.problem())
                .put("ownTables", served.ownTables());
    }

    private HttpResponse request(String id) {
        return recent.timeline(id)
                .map(Reply::json)
                .orElseGet(() -> Reply.refused(
                        NOT_FOUND,
                        "request " + id + " is not among the last " + RecentRequests.MOST
                                + "; expected an id of those at /_local/requests"));
    }
}
