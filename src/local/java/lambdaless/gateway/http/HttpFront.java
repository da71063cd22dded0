package lambdaless.gateway.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import lambdaless.gateway.road.Header;
import lambdaless.gateway.road.HttpRequest;
import lambdaless.gateway.road.HttpResponse;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The socket: Jetty on the loopback address, which hands requests on as they are. It decodes no path, merges no slashes and
 * keeps the case of names.
 */
public final class HttpFront implements AutoCloseable {
    private static final int THREADS = 40;
    private static final int HEADER_BYTES = 64 * 1024; // more than the gateway takes, so that the gateway answers
    private static final int ONE_ACCEPTOR = 1;
    private static final int ONE_SELECTOR = 1;
    private static final int IDLE_MILLIS_AT_SHUTDOWN = 100;
    private static final int LONGEST_SHUTDOWN_MILLIS = 5_000;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector =
            new ServerConnector(server, ONE_ACCEPTOR, ONE_SELECTOR, new RawTargets(configuration()));

    private HttpFront(int port) {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        connector.setShutdownIdleTimeout(IDLE_MILLIS_AT_SHUTDOWN);
        server.addConnector(connector);
        server.setErrorHandler(new JsonErrors());
    }

    /**
     * Takes a port, without answering on it yet.
     *
     * @param port zero for any free one
     * @throws IOException when it cannot be had
     */
    public static HttpFront bind(int port) throws IOException {
        var front = new HttpFront(port);
        front.connector.open();
        return front;
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Begins to answer. */
    public void start(Function<HttpRequest, HttpResponse> handler) {
        server.setHandler(new Shutdown(new Adapter(handler)));
        server.setStopTimeout(LONGEST_SHUTDOWN_MILLIS);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("the server does not start", failed);
        }
    }

    /** Accepts no more requests and answers those that run; after a few seconds those that still run are cut off. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException cutOff) {
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
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    /** Refuses what comes over an open connection once the server is being stopped. */
    private static final class Shutdown extends GracefulHandler {
        Shutdown(Handler handler) {
            super(handler);
        }

        @Override
        protected void handleShutdownRejection(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            super.handleShutdownRejection(request, response, callback);
        }
    }

    private static final class Adapter extends Handler.Abstract {
        private static final byte[] NO_BODY = {};

        private final Function<HttpRequest, HttpResponse> handler;

        Adapter(Function<HttpRequest, HttpResponse> handler) {
            this.handler = handler;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            write(handler.apply(read(request)), response, callback);
            return true;
        }

        private static HttpRequest read(Request request) throws IOException {
            var target = RawTargets.of(request);
            int query = target.indexOf('?');
            var remote = request.getConnectionMetaData().getRemoteSocketAddress();
            return new HttpRequest(
                    request.getMethod(),
                    query < 0 ? target : target.substring(0, query),
                    query < 0 ? "" : target.substring(query + 1),
                    request.getConnectionMetaData().getProtocol(),
                    headers(request.getHeaders()),
                    body(request),
                    remote instanceof InetSocketAddress address
                            ? address.getAddress().getHostAddress()
                            : "");
        }

        private static List<Header> headers(Iterable<HttpField> fields) {
            var headers = new ArrayList<Header>();
            for (var field : fields) {
                headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
            }
            return headers;
        }

        /** The body, or as much of it as shows that it is too large. */
        private static byte[] body(Request request) throws IOException {
            return request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                    ? NO_BODY
                    : Content.Source.asInputStream(request).readNBytes(HttpRequest.LARGEST_BODY + 1);
        }

        private static void write(HttpResponse answer, Response response, Callback callback) {
            response.setStatus(answer.status());
            answer.headers().forEach(header -> response.getHeaders().add(header.name(), header.value()));
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        }
    }
}
