package lambdaless.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A DynamoDB that replies when it is told to. */
record SlowBackend(HttpServer server, CountDownLatch called, CompletableFuture<String> body) implements AutoCloseable {

    static SlowBackend start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var backend = new SlowBackend(server, new CountDownLatch(1), new CompletableFuture<>());
        server.createContext("/", exchange -> {
            backend.called().countDown();
            var bytes = backend.body().join().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return backend;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void awaitCall() throws InterruptedException {
        called.await();
    }

    void reply(String json) {
        body.complete(json);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
