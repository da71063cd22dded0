package lambdaless.gateway.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import lambdaless.gateway.integration.DynamoDbHeaders;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.apache.hc.core5.http.HttpHost;

/** DynamoDB at an address, over connections that are kept. */
public final class HttpDynamoDb implements Endpoint, AutoCloseable {
    private final HttpHost host;
    private final String target;
    private final HttpCalls calls = new HttpCalls();

    /**
     * Opens it.
     *
     * @param address a URL; its path stands before that of every call
     */
    public HttpDynamoDb(URI address) {
        this.host = HttpCalls.host(address);
        this.target = address.getRawPath().replaceFirst("/+$", "") + "/?Action=";
    }

    @Override
    public EndpointReply call(EndpointCall call) {
        var query = call.query().isEmpty() ? "" : "&" + call.query();
        try {
            return calls.post(new HttpCalls.Call(
                    host, target + call.action() + query, DynamoDbHeaders.of(call), call.body(), call.timeoutMillis()));
        } catch (SocketTimeoutException timeout) {
            throw new Timeout();
        } catch (HttpCalls.TooLarge tooLarge) {
            throw new Unusable(String.valueOf(tooLarge.getMessage()));
        } catch (IOException unreachable) {
            throw new Unreachable(host + ": " + unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
