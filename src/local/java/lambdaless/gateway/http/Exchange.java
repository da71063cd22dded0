package lambdaless.gateway.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A request, from its headers to its answer. No thread waits for its body: each part is read when it is there, and the request is
 * served once it is whole. A large body must be whole within half a minute, and waits for its share of memory then.
 */
final class Exchange {
    private static final int SECONDS_FOR_LARGE = 30;
    /** A byte of a compressed body is no more bytes than this: https://www.zlib.net/zlib_tech.html */
    private static final long LARGEST_COMPRESSION = 1032;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Function<HttpRequest, HttpResponse> handler;
    private final Consumer<Throwable> failed;
    private final BodyBudget budget;
    private final ReceivedBody body = new ReceivedBody();
    private int taken;
    private Optional<Scheduler.Task> deadline = Optional.empty();

    Exchange(
            Request request,
            Response response,
            Callback callback,
            Function<HttpRequest, HttpResponse> handler,
            Consumer<Throwable> failed,
            BodyBudget budget) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.handler = handler;
        this.failed = failed;
        this.budget = budget;
    }

    void begin() {
        if (request.getLength() > HttpRequest.LARGEST_BODY) {
            guarded(this::refuse);
        } else if (request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            guarded(this::serve);
        } else {
            guarded(this::read);
        }
    }

    private void read() {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                limitTime();
                request.demand(() -> guarded(this::read));
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(chunk.getFailure());
                return;
            }
            keep(chunk);
            if (body.size() > HttpRequest.LARGEST_BODY) {
                refuse();
                return;
            }
            if (chunk.isLast()) {
                whole();
                return;
            }
        }
    }

    private void keep(Content.Chunk chunk) {
        try {
            body.add(chunk.getByteBuffer());
        } finally {
            chunk.release();
        }
    }

    private void whole() {
        endTime();
        boolean compressed = request.getHeaders().contains(HttpHeader.CONTENT_ENCODING);
        long decoded = body.size() * (compressed ? LARGEST_COMPRESSION : 1);
        if (decoded <= ReceivedBody.SMALL || reserved((int) Math.min(decoded, HttpRequest.LARGEST_BODY), this::serve)) {
            serve();
        }
    }

    private void serve() {
        var answer = handler.apply(Messages.request(request, body.take()));
        giveBack();
        Messages.write(answer, response, callback);
    }

    /** Answers that the body is too large, whether it has been read or not. A client that waits for leave does not send it. */
    private void refuse() {
        forget();
        var answer = handler.apply(Messages.tooLarge(request));
        boolean waits = request.getHeaders().contains(HttpHeader.EXPECT);
        Messages.write(answer, response, waits ? callback : Leftovers.after(request, callback));
    }

    private void end(Throwable failure) {
        forget();
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        if (failure instanceof TimeoutException) {
            Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
        } else if (failure instanceof HttpException) {
            Response.writeError(request, response, callback, failure);
        } else {
            callback.failed(failure);
        }
    }

    /** True if there is memory for so much; otherwise the given task is run as soon as there is. */
    private boolean reserved(int bytes, Runnable then) {
        if (taken >= bytes) {
            return true;
        }
        giveBack();
        boolean now = budget.take(bytes, () -> {
            taken = bytes;
            guarded(then);
        });
        if (now) {
            taken = bytes;
        }
        return now;
    }

    private void limitTime() {
        if (deadline.isPresent() || body.size() <= ReceivedBody.SMALL) {
            return;
        }
        deadline = Optional.of(request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.fail(new TimeoutException("a large body is not whole")),
                        SECONDS_FOR_LARGE,
                        TimeUnit.SECONDS));
    }

    private void endTime() {
        deadline.ifPresent(Scheduler.Task::cancel);
    }

    private void forget() {
        endTime();
        giveBack();
        body.close();
    }

    private void giveBack() {
        if (taken > 0) {
            budget.giveBack(taken);
            taken = 0;
        }
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error unforeseen) {
            failed.accept(unforeseen);
            forget();
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            Response.writeError(request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
    }
}
