package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;

/**
 * A REST API.
 *
 * @param executionArn what ARNs of its methods begin with
 * @param endpointType such as {@code REGIONAL}
 * @param keyFromAuthorizer whether the API key is what the authorizer says, instead of the header {@code x-api-key}
 * @param binaryTypes the media types whose payloads are bytes
 */
public record RestApi(
        String id,
        String name,
        String executionArn,
        String endpointType,
        RouteTable routes,
        List<Method> methods,
        Map<GatewayResponseType, GatewayResponse> gatewayResponses,
        boolean keyFromAuthorizer,
        List<String> binaryTypes) {
    /** The account that the API belongs to. */
    public String accountId() {
        return executionArn.split(":", -1)[4];
    }
}
