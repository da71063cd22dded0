package lambdaless.gateway.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The socket: Jetty on the loopback address, which hands requests on as they are. It decodes no path, merges no slashes and
 * keeps the case of names.
 */
public final class HttpFront implements AutoCloseable {
    private static final int THREADS = 40;
    private static final int HEADER_BYTES = 256 * 1024; // more than the gateway takes, so that the gateway answers
    private static final int IDLE_MILLIS = 30_000;
    private static final int ONE_ACCEPTOR = 1;
    private static final int ONE_SELECTOR = 1;
    private static final int IDLE_MILLIS_AT_SHUTDOWN = 100;
    private static final int AS_BEFORE = -1;
    private static final int LONGEST_SHUTDOWN_MILLIS = 5_000;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final RunningRequests requests = new RunningRequests();
    private final ServerConnector connector =
            new ServerConnector(server, ONE_ACCEPTOR, ONE_SELECTOR, new RawTargets(configuration()));

    private HttpFront(int port, int idleMillis) {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setShutdownIdleTimeout(AS_BEFORE);
        connector.setIdleTimeout(idleMillis);
        server.addConnector(connector);
    }

    /**
     * Takes a port, without answering on it yet.
     *
     * @param port zero for any free one
     * @throws IOException when it cannot be had
     */
    public static HttpFront bind(int port) throws IOException {
        return bind(port, IDLE_MILLIS);
    }

    /** The same with another limit for how long a client may leave a request unfinished. */
    static HttpFront bind(int port, int idleMillis) throws IOException {
        var front = new HttpFront(port, idleMillis);
        front.connector.open();
        return front;
    }

    public int port() {
        return connector.getLocalPort();
    }

    /**
     * Begins to answer.
     *
     * @param failed told of what keeps a request from coming to the handler
     */
    public void start(Function<HttpRequest, HttpResponse> handler, Consumer<Throwable> failed) {
        server.setErrorHandler(new JsonErrors(handler));
        requests.setHandler(new Adapter(handler, failed, new BodyBudget(server.getThreadPool())));
        server.setHandler(requests);
        server.setStopTimeout(LONGEST_SHUTDOWN_MILLIS);
        try {
            server.start();
        } catch (Exception unstarted) {
            throw new IllegalStateException("the server does not start", unstarted);
        }
    }

    /** Accepts no more requests and answers those that run; after a few seconds those that still run are cut off. */
    @Override
    public void close() {
        try {
            var unused = connector.shutdown(); // it accepts no more; that all are closed is waited for below
            var open = List.copyOf(connector.getConnectedEndPoints());
            requests.end(open, IDLE_MILLIS_AT_SHUTDOWN, LONGEST_SHUTDOWN_MILLIS);
            connector.setShutdownIdleTimeout(IDLE_MILLIS_AT_SHUTDOWN);
            server.stop();
        } catch (TimeoutException cutOff) {
            server.setStopTimeout(0);
            LifeCycle.stop(server);
            throw new IllegalStateException("a request ran for too long and was cut off", cutOff);
        } catch (Exception stuck) {
            throw new IllegalStateException("the server does not stop", stuck);
        } finally {
            connector.close();
        }
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setHttpCompliance(HttpCompliance.from("RFC7230,CASE_SENSITIVE_FIELD_NAME"));
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    private static final class Adapter extends Handler.Abstract {
        private final Function<HttpRequest, HttpResponse> handler;
        private final Consumer<Throwable> failed;
        private final BodyBudget budget;

        Adapter(Function<HttpRequest, HttpResponse> handler, Consumer<Throwable> failed, BodyBudget budget) {
            this.handler = handler;
            this.failed = failed;
            this.budget = budget;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (isFramed(request)) {
                new Exchange(request, response, callback, handler, failed, budget).begin();
            } else {
                response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
                Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            }
            return true;
        }

        /**
         * True if it is known how the body ends: in chunks, which HTTP/1.0 does not have, and in no coding beside that, or by
         * its length: https://www.rfc-editor.org/rfc/rfc9112#section-6.1
         */
        private static boolean isFramed(Request request) {
            var codings = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
            return codings.isEmpty()
                    || (HttpHeaderValue.CHUNKED.is(String.join(",", codings))
                            && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1);
        }
    }
}
