package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The API as API Gateway will hold it once it is deployed: everything that shapes it, made of inputs alone, so that it is the
 * same before anything exists. What only AWS knows (ids, ARNs, table names) is not in it.
 */
public record Definition(
        String apiKeySource,
        List<Authorizer> authorizers,
        Validator validator,
        List<Model> models,
        List<Method> methods,
        List<GatewayResponse> gatewayResponses) {
    /** The selection pattern of the response that takes what no other one does. */
    static final String DEFAULT = "";

    static final String NO_AUTHORIZATION = "NONE";

    /** A content type without a template is refused, not passed on. */
    static final String NEVER = "NEVER";

    /**
     * This definition without the operations' names, which shape nothing: an API of the same routes under other names is the same
     * API.
     */
    public Definition withoutNames() {
        return new Definition(
                apiKeySource,
                authorizers,
                validator,
                models,
                methods.stream().map(Method::withoutName).toList(),
                gatewayResponses);
    }

    /**
     * Who is asked about a caller before a method is run.
     *
     * @param type COGNITO_USER_POOLS, TOKEN or REQUEST
     * @param functionArn of the function that answers; empty for a user pool, whose ARN may be AWS's to give
     * @param ttlSeconds how long an answer of the function is used again
     */
    public record Authorizer(String type, List<String> identitySources, String functionArn, int ttlSeconds) {}

    /** The parts of a request that API Gateway checks, of every method. */
    public record Validator(boolean body, boolean parameters) {}

    /** The schema of a body. */
    public record Model(String name, String schema) {
        static Model of(String name, JsonObject schema) {
            var document = Json.object("$schema", "http://json-schema.org/draft-04/schema#", "title", name);
            schema.entrySet().forEach(entry -> document.add(entry.getKey(), entry.getValue()));
            return new Model(name, Json.text(document));
        }
    }

    /**
     * A method response that no integration response has, since a template chooses its status.
     *
     * @param name what it stands for: {@code not_found}
     * @param models by content type: the name of the model of the body; empty where there is none
     * @param headers the names of the headers, and whether every answer has it
     */
    public record OtherResponse(
            String name, int statusCode, SortedMap<String, String> models, SortedMap<String, Boolean> headers) {}

    /**
     * One verb of one resource.
     *
     * @param authorization NONE, AWS_IAM, COGNITO_USER_POOLS or CUSTOM
     * @param scopes of which a token needs one; none where any token of the user pool will do
     * @param cached whether the stage's cache may keep the answers
     * @param requestParameters by location ({@code method.request.path.userId}): whether the request must have it
     * @param requestModels by content type: the name of the model
     */
    public record Method(
            String name,
            String path,
            String httpMethod,
            String authorization,
            List<String> scopes,
            boolean apiKeyRequired,
            boolean cached,
            SortedMap<String, Boolean> requestParameters,
            SortedMap<String, String> requestModels,
            Integration integration,
            List<Response> responses,
            List<OtherResponse> otherResponses) {

        /**
         * Which method this is to API Gateway: its verb, and its path without the parameters' names ({@code GET /users/{}}). It is
         * the same under another name of the operation or of a path parameter.
         */
        public String route() {
            return httpMethod + " " + PathShape.of(path);
        }

        /** True if an authorizer is asked about the caller. */
        public boolean hasAuthorizer() {
            return authorization.equals("COGNITO_USER_POOLS") || authorization.equals("CUSTOM");
        }

        Method withoutName() {
            return new Method(
                    "",
                    path,
                    httpMethod,
                    authorization,
                    scopes,
                    apiKeyRequired,
                    cached,
                    requestParameters,
                    requestModels,
                    integration,
                    responses,
                    otherResponses);
        }
    }

    /** The call that a method makes. */
    public sealed interface Integration {
        String passthroughBehavior();

        Template requestTemplate();
    }

    /** A call to DynamoDB, made with a role of its own that may do just that. */
    public record DynamoDbIntegration(
            String httpMethod,
            String uri,
            Permission permission,
            String passthroughBehavior,
            Template requestTemplate,
            List<String> cacheKeyParameters,
            int timeoutMilliseconds)
            implements Integration {}

    /** The right to do one thing to one table or index: {@code dynamodb:GetItem}. */
    public record Permission(String action, String table, String arnSuffix) {}

    /** An answer without a call. */
    public record MockIntegration(String passthroughBehavior, Template requestTemplate) implements Integration {}

    /**
     * An integration response and the method response that belongs to it.
     *
     * @param name what it stands for: {@code success}, {@code refused}, {@code unavailable}, {@code internal}
     * @param models by content type: the name of the model of the body; empty where there is none
     * @param selectionPattern matched against the endpoint's status; empty on the default, which takes all others
     * @param headers the values of the headers that are the same in every answer, by name
     * @param templateHeaders the names of those that the template may set
     */
    public record Response(
            String name,
            int statusCode,
            SortedMap<String, String> models,
            String selectionPattern,
            Template template,
            SortedMap<String, String> headers,
            List<String> templateHeaders) {}

    /**
     * An answer of API Gateway's own.
     *
     * @param statusCode empty where it keeps the fault's own
     */
    public record GatewayResponse(
            String type, String statusCode, SortedMap<String, String> headers, Template template) {}

    /** The templates that are declared, each once however many methods share it. */
    public List<Template> templates() {
        var ofMethods = methods.stream()
                .flatMap(method -> Stream.concat(
                        Stream.of(method.integration().requestTemplate()),
                        method.responses().stream().map(Response::template)));
        return Stream.concat(ofMethods, gatewayResponses.stream().map(GatewayResponse::template))
                .distinct()
                .toList();
    }
}
