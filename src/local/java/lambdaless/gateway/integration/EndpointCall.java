package lambdaless.gateway.integration;

import java.util.List;
import lambdaless.gateway.message.Header;

/**
 * A call to DynamoDB, ready to be sent.
 *
 * @param action as DynamoDB spells it: {@code GetItem}
 * @param query what parameter mappings add to the endpoint's query string, encoded; may be empty
 * @param headers beside those that every call has
 */
public record EndpointCall(
        String apiId,
        String region,
        String action,
        String query,
        List<Header> headers,
        byte[] body,
        int timeoutMillis) {}
