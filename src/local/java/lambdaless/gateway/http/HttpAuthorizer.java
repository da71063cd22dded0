package lambdaless.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.road.Authorizer;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** An authorizer's function at an address: it gets the event as a JSON POST and answers with its result. */
public final class HttpAuthorizer implements Authorizer, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    /** As long as API Gateway waits for an integration; a function of an authorizer gets no more. */
    private static final int TIMEOUT_SECONDS = 29;

    private final URI address;
    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .build();

    public HttpAuthorizer(URI address) {
        this.address = address;
    }

    @Override
    public Map<String, Object> invoke(Map<String, Object> event) {
        var post = new HttpPost(address);
        post.setConfig(RequestConfig.custom()
                .setResponseTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build());
        try {
            post.setEntity(new StringEntity(JSON.writeValueAsString(event), ContentType.APPLICATION_JSON));
            return client.execute(post, HttpAuthorizer::result);
        } catch (JsonProcessingException noJson) {
            throw new AuthorizerFailure(address + " answers with what is no JSON object");
        } catch (IOException unreachable) {
            throw new AuthorizerFailure(address + " does not answer: " + unreachable.getMessage());
        }
    }

    private static Map<String, Object> result(ClassicHttpResponse response) throws IOException {
        var bytes = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return JSON.readValue(bytes, OBJECT);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
