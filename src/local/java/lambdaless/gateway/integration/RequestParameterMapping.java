package lambdaless.gateway.integration;

import static lambdaless.gateway.model.GatewayResponseType.DEFAULT_4XX;

import java.util.List;
import java.util.Set;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.integration.MappedBody.MalformedBody;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.Integration.DynamoDb;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;

/**
 * Maps parameters of the request to parameters of the call. What is missing is not mapped. Some headers cannot be mapped:
 * every request to such a method fails.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Parameter
 *     mappings</a>
 */
final class RequestParameterMapping {
    private static final String HEADER = "header.";
    private static final Set<String> UNMAPPABLE =
            Headers.names("Content-Length", "Transfer-Encoding", TraceHeader.NAME);
    private static final Set<String> UNMAPPABLE_TO_AWS =
            Headers.names("Authorization", "Connection", "Expect", "Proxy-Authenticate", "TE");

    private final JsonPaths paths;

    RequestParameterMapping(JsonPaths paths) {
        this.paths = paths;
    }

    MappedParameters map(MethodRequest request) {
        var mapped = new MappedParameters();
        request.method().integration().parameters().forEach((target, mapping) -> {
            refuseUnmappable(target, request);
            mapped.put(target, values(mapping, request));
        });
        return mapped;
    }

    private static void refuseUnmappable(String target, MethodRequest request) {
        if (target.startsWith(HEADER)) {
            var name = target.substring(HEADER.length());
            boolean toAws = request.method().integration().endpoint() instanceof DynamoDb;
            if (UNMAPPABLE.contains(name) || (toAws && UNMAPPABLE_TO_AWS.contains(name))) {
                throw GatewayException.configuration("the header " + name + " cannot be mapped");
            }
        }
    }

    private List<String> values(Mapping mapping, MethodRequest request) {
        if (mapping.source() == Source.MULTI_VALUE_QUERY) {
            return request.parameters().allQuery().getOrDefault(mapping.name(), List.of());
        }
        if (mapping.source() == Source.BODY) {
            return ofBody(mapping, request);
        }
        return MappedValue.ofRequest(mapping, request).stream().toList();
    }

    private List<String> ofBody(Mapping mapping, MethodRequest request) {
        try {
            return MappedBody.value(
                            paths, mapping.name(), new Payload(request.http().body(), false).text())
                    .stream()
                    .toList();
        } catch (MalformedBody malformed) {
            throw GatewayException.saying(DEFAULT_4XX, "Invalid JSON in request body");
        }
    }
}
