package lambdaless.gateway.stack;

import static lambdaless.gateway.stack.ResourceType.GATEWAY_RESPONSE;
import static lambdaless.gateway.stack.ResourceType.METHOD;
import static lambdaless.gateway.stack.ResourceType.REST_API_POLICY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.gateway.iam.ResourcePolicy;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.GatewayResponse;
import lambdaless.gateway.model.GatewayResponseType;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.RestApi;
import lambdaless.gateway.model.RouteTable;

/** Loads a REST API with its paths, methods and gateway responses. */
final class RestApiLoader {
    private static final String HEADER = "gatewayresponse.header.";
    private static final String NO_COMPRESSION = "-1";
    private static final String NO_ACCOUNT = "arn:aws:execute-api:us-east-1:000000000000:";

    private final Resources resources;
    private final TemplateLoader templates;
    private final Set<String> roleArns;
    private final Problems problems;

    RestApiLoader(Resources resources, TemplateLoader templates, Set<String> roleArns, Problems problems) {
        this.resources = resources;
        this.templates = templates;
        this.roleArns = roleArns;
        this.problems = problems;
    }

    RestApi load(Properties api) {
        var id = api.resource().id();
        if (!api.text("body", "").isEmpty()) {
            api.problem("declares its methods in an OpenAPI body; expected resources for its paths and methods");
        }
        var paths = new PathLoader(resources, api);
        var methods = new MethodLoader(
                resources,
                api,
                paths,
                new IntegrationLoader(templates, roleArns, problems),
                new AuthorizationLoader(resources, roleArns, problems));
        var loaded = resources.ofApi(METHOD, id).stream()
                .flatMap(method -> methods.load(method).stream())
                .toList();
        return new RestApi(
                id,
                api.resource().name(),
                executionArn(api),
                endpointType(api),
                new RouteTable(loaded),
                loaded,
                gatewayResponses(id),
                api.text("apiKeySource", "HEADER").equals("AUTHORIZER"),
                policy(api),
                !api.flag("disableExecuteApiEndpoint", false),
                api.texts("binaryMediaTypes"),
                minimumCompressionSize(api));
    }

    private static String executionArn(Properties api) {
        return api.text("executionArn", NO_ACCOUNT + api.resource().id());
    }

    /** The resource policy, which is a resource of its own or the API's own. */
    private Optional<ResourcePolicy> policy(Properties api) {
        var holder = resources.ofApi(REST_API_POLICY, api.resource().id()).stream()
                .findFirst()
                .orElse(api);
        var document = holder.document("policy");
        if (document.equals("{}")) {
            return Optional.empty();
        }
        if (problems.allows(Allowance.ANY_ADDRESS)) {
            problems.note("the resource policy of " + api.resource().label() + " is not evaluated for callers of this"
                    + " machine; -Dlocal.sourceIp=ADDRESS evaluates it as for a caller from that address");
            return Optional.empty();
        }
        return Optional.of(ResourcePolicy.of(
                document, executionArn(api), problem -> holder.problem("has a policy that " + problem)));
    }

    /** A number as text; -1, or nothing, for no compression. */
    private static Optional<Integer> minimumCompressionSize(Properties api) {
        var size = api.text("minimumCompressionSize", NO_COMPRESSION);
        if (!size.matches("-1|\\d{1,8}") || Integer.parseInt(size) > HttpRequest.LARGEST_BODY) {
            api.problem("has the minimumCompressionSize \"" + size + "\"; expected a number of bytes from 0 to "
                    + HttpRequest.LARGEST_BODY + ", or -1 for no compression");
            return Optional.empty();
        }
        return size.equals(NO_COMPRESSION) ? Optional.empty() : Optional.of(Integer.parseInt(size));
    }

    private static String endpointType(Properties api) {
        var types = api.nested("endpointConfiguration").texts("types");
        return types.isEmpty() ? "EDGE" : types.get(0);
    }

    private Map<GatewayResponseType, GatewayResponse> gatewayResponses(String apiId) {
        var responses = new EnumMap<GatewayResponseType, GatewayResponse>(GatewayResponseType.class);
        for (var response : resources.ofApi(GATEWAY_RESPONSE, apiId)) {
            var name = response.required("responseType");
            var type = List.of(GatewayResponseType.values()).stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            type.ifPresentOrElse(
                    known -> responses.put(known, gatewayResponse(response)),
                    () -> response.problem("has the responseType \"" + name + "\", which API Gateway does not have"));
        }
        return responses;
    }

    private static Optional<Integer> status(Properties response, String text) {
        var number = text.replaceFirst("\\.0$", ""); // a number of JSON
        if (!number.matches("[2-5]\\d\\d|")) {
            response.problem("has the statusCode \"" + text + "\"; expected a number from 200 to 599");
            return Optional.empty();
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number));
    }

    private static GatewayResponse gatewayResponse(Properties response) {
        Optional<Integer> status = response.text("statusCode").flatMap(text -> status(response, text));
        var headers = new TreeMap<String, Mapping>();
        response.textMap("responseParameters").forEach((target, expression) -> {
            var mapping = Mapping.parse(expression);
            if (!target.startsWith(HEADER) || mapping.isEmpty()) {
                response.problem("maps " + target + " from " + expression + "; expected " + HEADER
                        + "… from 'text' in quotes, method.request.…, context.… or stageVariables.…");
                return;
            }
            headers.put(target.substring(HEADER.length()), mapping.get());
        });
        return new GatewayResponse(status, headers, response.textMap("responseTemplates"));
    }
}
