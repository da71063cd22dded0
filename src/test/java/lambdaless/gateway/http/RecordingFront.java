package lambdaless.gateway.http;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;

/** An HTTP front on a free port that keeps the requests which it hands on, and what it fails with. */
record RecordingFront(HttpFront front, Queue<HttpRequest> served, Queue<Throwable> failures) implements AutoCloseable {
    private static final int IDLE_MILLIS = 1_500;

    static RecordingFront answering(Function<HttpRequest, HttpResponse> handler) {
        try {
            var recording = new RecordingFront(
                    HttpFront.bind(0, IDLE_MILLIS), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
            recording.front.start(
                    request -> {
                        recording.served.add(request);
                        return handler.apply(request);
                    },
                    recording.failures::add);
            return recording;
        } catch (IOException impossible) {
            throw new AssertionError("no free port", impossible);
        }
    }

    int port() {
        return front.port();
    }

    @Override
    public void close() {
        front.close();
    }
}
