package lambdaless.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.message.Header;
import org.apache.hc.core5.http.HttpHost;

/** An authorizer's function at an address: it gets the event as a JSON POST and answers with its result. */
public final class HttpAuthorizer implements Authorizer, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final List<Header> HEADERS = List.of(new Header("Content-Type", "application/json; charset=UTF-8"));
    /** As long as API Gateway waits for an integration; a function of an authorizer gets no more. */
    private static final int TIMEOUT_MILLIS = 29_000;

    private final URI url;
    private final HttpHost host;
    private final String target;
    private final HttpCalls calls = new HttpCalls();

    public HttpAuthorizer(URI url) {
        this.url = url;
        this.host = HttpCalls.host(url);
        this.target = (url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    @Override
    public Map<String, Object> invoke(Map<String, Object> event, List<String> identity) {
        try {
            var body = JSON.writeValueAsBytes(event);
            var reply = calls.post(new HttpCalls.Call(host, target, HEADERS, body, TIMEOUT_MILLIS));
            return Optional.ofNullable(JSON.readValue(reply.body(), OBJECT)).orElseThrow(this::noObject);
        } catch (JsonProcessingException noJson) {
            throw noObject();
        } catch (SocketTimeoutException timeout) {
            throw new AuthorizerFailure(url + " does not answer within " + TIMEOUT_MILLIS / 1000 + " seconds");
        } catch (IOException unreachable) {
            throw new AuthorizerFailure(url + " does not answer: " + unreachable.getMessage());
        }
    }

    private AuthorizerFailure noObject() {
        return new AuthorizerFailure(url + " answers with what is not a JSON object");
    }

    @Override
    public void close() {
        calls.close();
    }
}
