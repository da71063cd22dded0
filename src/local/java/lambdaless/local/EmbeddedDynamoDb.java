package lambdaless.local;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.integration.DynamoDbError;
import lambdaless.gateway.integration.DynamoDbHeaders;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local within this process: the gateway calls its handler without a socket, any other DynamoDB client finds it at an
 * address. One database serves every key and region.
 */
final class EmbeddedDynamoDb implements Endpoint, AutoCloseable {
    private static final int NO_AUTHORITY = 0;
    private static final boolean SHARED = true;
    private static final boolean STATUS_CHANGES_LATER = false;
    private static final @Nullable String NO_CORS = null;
    private static final @Nullable String IN_MEMORY = null;
    private static final int THREADS = 20;
    private static final int START_MILLIS = 30_000;
    private static final int INTERNAL_ERROR = 500;
    private static final byte[] NO_PARAMETERS = {'{', '}'};

    private final Optional<Path> folder;
    private final LocalDynamoDBServerHandler handler;
    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private EmbeddedDynamoDb(Optional<Path> folder) {
        this.folder = folder;
        var requests = new LocalDynamoDBRequestHandler(NO_AUTHORITY, true, IN_MEMORY, SHARED, STATUS_CHANGES_LATER);
        folder.ifPresent(path -> DatabaseFile.in(path).openFor(requests));
        handler = new LocalDynamoDBServerHandler(requests, NO_CORS);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new LocalNamesOnly(new ContextHandler(handler)));
    }

    /**
     * Starts the database.
     *
     * @param folder of the data; empty for a database in memory
     * @throws UserError when the data in the folder cannot be used
     */
    static EmbeddedDynamoDb start(Optional<Path> folder) {
        try {
            var database = new EmbeddedDynamoDb(folder);
            database.server.start();
            database.wakeUp();
            return database;
        } catch (UserError unusable) {
            throw unusable;
        } catch (Exception failed) {
            throw new IllegalStateException("DynamoDB Local does not start", failed);
        }
    }

    /** The first call opens the database, which takes 0.4 s; it is better made while others work. */
    private void wakeUp() {
        reply(new EndpointCall("local", "local", "ListTables", "", List.of(), NO_PARAMETERS, START_MILLIS));
    }

    /** Where any DynamoDB client finds it. */
    URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    @Override
    public EndpointReply call(EndpointCall call) {
        long since = System.nanoTime();
        var reply = reply(call);
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) > call.timeoutMillis()) {
            throw new Timeout();
        }
        return reply;
    }

    /**
     * DynamoDB Local answers 500 when its disk is full, its file is damaged, or it has a fault of its own: the call has failed. It does so
     * to an empty call as well, which DynamoDB refuses.
     */
    private EndpointReply reply(EndpointCall call) {
        if (call.body().length == 0) {
            return DynamoDbError.unreadable();
        }
        var reply = JettyExchange.post(handler, DynamoDbHeaders.of(call), call.body(), call.timeoutMillis());
        if (reply.status() >= INTERNAL_ERROR) {
            throw new Unreachable("the embedded database answers " + reply.status() + " to " + call.action()
                    + folder.map(path -> "; is there room in data folder " + path + "?")
                            .orElse(""));
        }
        return reply;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("DynamoDB Local does not stop", stuck);
        } finally {
            handler.close();
        }
    }
}
