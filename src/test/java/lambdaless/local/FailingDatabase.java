package lambdaless.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stage whose DynamoDB is silent at first, and then fails every call in one way. */
final class FailingDatabase implements AutoCloseable {
    /** The failures of DynamoDB by the status that the API makes of each. */
    private static final Map<Integer, Reply> REPLIES = Map.of(
            409, new Reply(400, "TransactionConflictException"),
            429, new Reply(400, "ThrottlingException"),
            500, new Reply(400, "AccessDeniedException"),
            503, new Reply(500, "InternalServerError"));

    private static final Reply NONE = new Reply(0, "");

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer database;
    private final LocalGateway gateway;
    private volatile Reply reply = NONE;

    private record Reply(int status, String type) {}

    private FailingDatabase(Path settings) throws IOException {
        database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.setExecutor(threads);
        database.createContext("/", this::answer);
        database.start();
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        properties.setProperty(
                "local.backend", "http://localhost:" + database.getAddress().getPort());
        gateway = LocalGateway.start(
                Options.of(properties),
                DeclaredStack.source(settings),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static FailingDatabase start(Path settings) throws IOException {
        return new FailingDatabase(settings);
    }

    String url() {
        return String.valueOf(gateway.outputs().get("apiUrl"));
    }

    /** From now on DynamoDB fails so that the API answers with this status. */
    void failWith(int status) {
        reply = Objects.requireNonNull(REPLIES.get(status));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var now = reply;
            if (now.equals(NONE)) {
                over.await();
                return;
            }
            exchange.getRequestBody().readAllBytes();
            var body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + now.type() + "\"}";
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(now.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        gateway.close();
        over.countDown();
        database.stop(0);
        threads.shutdownNow();
    }
}
