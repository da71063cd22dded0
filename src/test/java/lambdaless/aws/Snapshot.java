package lambdaless.aws;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The state of an API at its deployment, whatever becomes of the API after it.
 *
 * @param routes by verb and path, such as {@code GET /users/{userId}}
 * @param gatewayResponses by their types
 * @param policy the document of the resource policy; empty where the API has none
 * @param defaultEndpoint whether API Gateway's own address of the API may be called
 */
public record Snapshot(
        Map<String, Route> routes, Map<String, AwsResource> gatewayResponses, String policy, boolean defaultEndpoint) {
    /**
     * A method with all that hangs on it.
     *
     * @param responses of the integration, by their status
     * @param models of the request, by content type; their schemas
     */
    public record Route(
            AwsResource method,
            AwsResource integration,
            Map<String, AwsResource> responses,
            Map<String, Object> models) {
        public String uri() {
            return integration.text("uri");
        }

        /** The ARN of the role that the integration assumes; empty where it assumes none. */
        public String credentials() {
            return integration.text("credentials");
        }

        /** The request template for JSON. */
        public String template() {
            return String.valueOf(integration.object("requestTemplates").get("application/json"));
        }

        /** The schemas of the models that a body is checked against. */
        public String models(String contentType) {
            return String.valueOf(models.get(contentType));
        }
    }

    static Snapshot of(String restApi, Holdings holdings, Paths paths) {
        var routes = new TreeMap<String, Route>();
        holdings.of(restApi, Kind.METHOD)
                .forEach(method -> on(method, holdings, Kind.INTEGRATION)
                        .findFirst()
                        .ifPresent(integration -> routes.put(
                                method.text("httpMethod") + " "
                                        + paths.path(restApi, method.text("resourceId"))
                                                .orElse(""),
                                new Route(
                                        method, integration, responses(method, holdings), schemas(method, holdings)))));
        var answers = new TreeMap<String, AwsResource>();
        holdings.of(restApi, Kind.GATEWAY_RESPONSE)
                .forEach(response -> answers.put(response.text("responseType"), response));
        return new Snapshot(routes, answers, policy(restApi, holdings), hasDefaultEndpoint(restApi, holdings));
    }

    private static String policy(String restApi, Holdings holdings) {
        return holdings.find(Kind.REST_API_POLICY, restApi)
                .map(policy -> policy.text("policy"))
                .orElse("");
    }

    private static boolean hasDefaultEndpoint(String restApi, Holdings holdings) {
        return holdings.find(Kind.REST_API, restApi)
                .filter(api -> api.text("disableExecuteApiEndpoint").equals("true"))
                .isEmpty();
    }

    private static Map<String, AwsResource> responses(AwsResource method, Holdings holdings) {
        var responses = new TreeMap<String, AwsResource>();
        on(method, holdings, Kind.INTEGRATION_RESPONSE)
                .forEach(response -> responses.put(response.text("statusCode"), response));
        return responses;
    }

    private static Map<String, Object> schemas(AwsResource method, Holdings holdings) {
        var schemas = method.object("requestModels");
        schemas.replaceAll((type, name) -> holdings.of(method.restApi(), Kind.MODEL)
                .filter(model -> model.text("name").equals(name))
                .map(model -> model.text("schema"))
                .findFirst()
                .orElse(""));
        return schemas;
    }

    private static Stream<AwsResource> on(AwsResource method, Holdings holdings, Kind kind) {
        return holdings.all(kind).filter(part -> Methods.isPartOf(part, method));
    }
}
