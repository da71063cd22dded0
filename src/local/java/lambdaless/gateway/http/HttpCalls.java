package lambdaless.gateway.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Posts over connections that are kept. A call ends within its time whatever the other side does; one that finds its kept
 * connection dead is made once more, over a new one.
 */
final class HttpCalls implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_CONNECT_SECONDS = 5;
    /** In bytes, in both directions: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static final int LARGEST_REPLY = HttpRequest.LARGEST_BODY;

    private final CloseableHttpClient kept = client(DefaultConnectionReuseStrategy.INSTANCE);
    private final CloseableHttpClient fresh = client((request, response, context) -> false);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "time of calls");
        thread.setDaemon(true);
        return thread;
    });

    HttpCalls() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A call, of which the connecting, the sending and the whole reply have their time together. */
    record Call(HttpHost host, String target, List<Header> headers, byte[] body, int timeoutMillis) {}

    /** The reply is larger than API Gateway takes; the rest of it is not read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long reported) {
            super("Integration response" + (reported < 0 ? "" : " of reported length " + reported)
                    + " is larger than allowed maximum of " + LARGEST_REPLY + " bytes.");
        }
    }

    /** The host of a URL; it may have an underscore, as Docker Compose names hosts, where {@code URI} itself knows no host. */
    static HttpHost host(URI url) {
        try {
            return new HttpHost(url.getScheme(), URIAuthority.create(url.getRawAuthority()));
        } catch (URISyntaxException noHost) {
            throw new IllegalArgumentException(
                    url + " has no host; expected an address such as http://localhost:8000", noHost);
        }
    }

    /**
     * Makes the call.
     *
     * @throws SocketTimeoutException when there is no whole reply in time
     * @throws TooLarge when the reply is
     * @throws IOException when there can be no reply
     */
    EndpointReply post(Call call) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(call.timeoutMillis());
        try {
            return post(kept, call, until);
        } catch (KeptConnections.Dead dead) {
            return post(fresh, call, until);
        }
    }

    private EndpointReply post(CloseableHttpClient client, Call call, long until) throws IOException {
        var post = request(call);
        var late = clock.schedule(post::cancel, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(call.host(), post, response -> reply(post, response));
        } catch (TooLarge known) {
            throw known;
        } catch (InterruptedIOException timeout) {
            throw new SocketTimeoutException(timeout.getMessage());
        } catch (IOException failed) {
            if (post.isCancelled()) {
                throw new SocketTimeoutException(failed.getMessage());
            }
            throw failed;
        } finally {
            late.cancel(false);
        }
    }

    private static HttpPost request(Call call) {
        var post = new HttpPost(call.target());
        call.headers().forEach(header -> post.addHeader(header.name(), header.value()));
        post.setEntity(new ByteArrayEntity(call.body(), null));
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(call.timeoutMillis(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(call.timeoutMillis(), TimeUnit.MILLISECONDS)
                .build());
        return post;
    }

    private static EndpointReply reply(HttpPost post, ClassicHttpResponse response) throws IOException {
        var headers = Stream.of(response.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        var entity = response.getEntity();
        if (entity == null) {
            return new EndpointReply(response.getCode(), headers, new byte[0]);
        }
        long reported = entity.getContentLength();
        var body = reported > LARGEST_REPLY ? new byte[0] : entity.getContent().readNBytes(LARGEST_REPLY + 1);
        if (reported > LARGEST_REPLY || body.length > LARGEST_REPLY) {
            post.cancel();
            throw new TooLarge(reported);
        }
        return new EndpointReply(response.getCode(), headers, body);
    }

    private static CloseableHttpClient client(ConnectionReuseStrategy reuse) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(MOST_CONNECT_SECONDS, TimeUnit.SECONDS)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy(reuse)
                .setRequestExecutor(new KeptConnections())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        kept.close(CloseMode.IMMEDIATE);
        fresh.close(CloseMode.IMMEDIATE);
    }
}
