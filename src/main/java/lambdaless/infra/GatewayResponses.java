package lambdaless.infra;

import com.pulumi.aws.apigateway.Response;
import com.pulumi.aws.apigateway.ResponseArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import lambdaless.api.Definition.GatewayResponse;

/** The responses of API Gateway itself, in the project's envelope. */
final class GatewayResponses extends Component {
    private final List<Resource> all;

    GatewayResponses(List<GatewayResponse> definitions, RestApi restApi, Resource parent) {
        super("GatewayResponses", "gateway-responses", parent);
        all = definitions.stream()
                .<Resource>map(definition -> new Response(definition.type(), arguments(definition, restApi), child()))
                .toList();
    }

    List<Resource> all() {
        return all;
    }

    private static ResponseArgs arguments(GatewayResponse definition, RestApi restApi) {
        var arguments = ResponseArgs.builder()
                .restApiId(restApi.id())
                .responseType(definition.type())
                .responseParameters(Headers.constant("gatewayresponse.header.", definition.headers()))
                .responseTemplates(
                        Map.of("application/json", definition.template().text()));
        if (!definition.statusCode().isEmpty()) {
            arguments.statusCode(definition.statusCode());
        }
        return arguments.build();
    }
}
