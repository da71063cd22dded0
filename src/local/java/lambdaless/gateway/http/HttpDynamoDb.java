package lambdaless.gateway.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lambdaless.gateway.road.DynamoDbHeaders;
import lambdaless.gateway.road.Endpoint;
import lambdaless.gateway.road.EndpointCall;
import lambdaless.gateway.road.EndpointReply;
import lambdaless.gateway.road.Header;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** DynamoDB at an address, over connections that are kept. */
public final class HttpDynamoDb implements Endpoint, AutoCloseable {
    private static final int MOST_CONNECTIONS = 200;

    private final HttpHost host;
    private final MinimalHttpClient client =
            HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .build());

    public HttpDynamoDb(URI address) {
        this.host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    @Override
    public EndpointReply call(EndpointCall call) {
        var post = new HttpPost("/?Action=" + call.action() + (call.query().isEmpty() ? "" : "&" + call.query()));
        DynamoDbHeaders.of(call).forEach(header -> post.addHeader(header.name(), header.value()));
        post.setEntity(new ByteArrayEntity(call.body(), null));
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(call.timeoutMillis(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(call.timeoutMillis(), TimeUnit.MILLISECONDS)
                .build());
        try {
            return client.execute(host, post, context, HttpDynamoDb::reply);
        } catch (InterruptedIOException timeout) {
            throw new Timeout();
        } catch (IOException unreachable) {
            throw new Unreachable(host + ": " + unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static EndpointReply reply(ClassicHttpResponse response) throws IOException {
        var headers = Stream.of(response.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        var body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new EndpointReply(response.getCode(), headers, body);
    }
}
