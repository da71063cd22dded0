package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.iam.ResourcePolicy;

/**
 * A REST API.
 *
 * @param executionArn what ARNs of its methods begin with
 * @param endpointType such as {@code REGIONAL}
 * @param keyFromAuthorizer whether the API key is what the authorizer says, instead of the header {@code x-api-key}
 * @param binaryTypes the media types whose payloads are bytes
 * @param policy the resource policy; missing where callers are not held to one
 * @param defaultEndpoint whether it may be called at API Gateway's own address
 * @param minimumCompressionSize from how many bytes on a response is compressed; none ever is when it is missing
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
        Optional<ResourcePolicy> policy,
        boolean defaultEndpoint,
        List<String> binaryTypes,
        Optional<Integer> minimumCompressionSize) {
    public String partition() {
        return executionArn.split(":", -1)[1];
    }

    public String region() {
        return executionArn.split(":", -1)[3];
    }

    /** A name by which a stage of the API is found where several APIs have a stage of that name. */
    public String hostName() {
        return id + ".execute-api." + region() + ".amazonaws.com";
    }

    /** The account that the API belongs to. */
    public String accountId() {
        return executionArn.split(":", -1)[4];
    }
}
