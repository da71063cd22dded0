package lambdaless.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.Model;
import lambdaless.api.Definition.Response;

/**
 * The whole of an API as API Gateway imports it: OpenAPI 3.0 with extensions. What only an account has is to be put in its place: a role
 * for each operation, called as the operation is, and the user pool or function of an authorizer.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions for
 *     API Gateway</a>
 */
record OpenApiImport(Definition definition, Access access, Partition partition) {
    private static final String ACCOUNT = "123456789012";
    private static final String VALIDATOR = "body-and-parameters";
    private static final String JSON = "application/json";

    JsonObject document() {
        return Json.object(
                "openapi",
                "3.0.1",
                "info",
                Json.object("title", "lambdaless", "version", "1"),
                "x-amazon-apigateway-api-key-source",
                definition.apiKeySource(),
                "x-amazon-apigateway-request-validators",
                Json.object(VALIDATOR, validator()),
                "x-amazon-apigateway-gateway-responses",
                gatewayResponses(),
                "paths",
                paths(),
                "components",
                Json.object(
                        "schemas",
                        schemas(),
                        "securitySchemes",
                        new ImportedSecurity(access, partition, ACCOUNT).schemes()));
    }

    private JsonObject validator() {
        return Json.object(
                "validateRequestBody",
                definition.validator().body(),
                "validateRequestParameters",
                definition.validator().parameters());
    }

    private JsonObject paths() {
        var paths = new JsonObject();
        definition.methods().forEach(method -> {
            if (!paths.has(method.path())) {
                paths.add(method.path(), new JsonObject());
            }
            paths.getAsJsonObject(method.path()).add(method.httpMethod().toLowerCase(Locale.ROOT), operation(method));
        });
        return paths;
    }

    private JsonObject operation(Method method) {
        var operation = new JsonObject();
        if (method.integration() instanceof DynamoDbIntegration) {
            operation.addProperty("operationId", method.name());
            operation.add("security", Json.array(List.of(new OpenApiSecurity(access).requirement(method))));
        }
        operation.add("parameters", parameters(method));
        var model = method.requestModels().get(JSON);
        if (model != null) {
            operation.add("requestBody", Json.object("required", true, "content", OpenApiSchemas.content(model)));
        }
        operation.add("responses", responses(method));
        operation.addProperty("x-amazon-apigateway-request-validator", VALIDATOR);
        operation.add("x-amazon-apigateway-integration", integration(method));
        return operation;
    }

    /** Those of the path are parameters of what answers OPTIONS, too: OpenAPI has no path without them. */
    private static JsonArray parameters(Method method) {
        var all = new TreeMap<>(method.requestParameters());
        PathShape.parameters(method.path()).forEach(name -> all.put(PathParameters.PREFIX + name, true));
        var parameters = new JsonArray();
        all.forEach((name, required) -> {
            var parts = name.split("\\.", 4);
            parameters.add(Json.object(
                    "name",
                    parts[3],
                    "in",
                    parts[2].equals("querystring") ? "query" : parts[2],
                    "required",
                    required,
                    "schema",
                    Json.object("type", "string")));
        });
        return parameters;
    }

    private static JsonObject responses(Method method) {
        var responses = new TreeMap<String, JsonObject>();
        method.responses()
                .forEach(one ->
                        responses.put(String.valueOf(one.statusCode()), response(one.models(), Cors.headers(one))));
        method.otherResponses()
                .forEach(one -> responses.put(String.valueOf(one.statusCode()), response(one.models(), one.headers())));
        var all = new JsonObject();
        responses.forEach(all::add);
        return all;
    }

    private static JsonObject response(Map<String, String> models, Map<String, Boolean> names) {
        var headers = new JsonObject();
        names.forEach((name, always) -> headers.add(name, Json.object("schema", Json.object("type", "string"))));
        var response = Json.object("description", "", "headers", headers);
        if (models.containsKey(JSON)) {
            response.add("content", OpenApiSchemas.content(String.valueOf(models.get(JSON))));
        }
        return response;
    }

    private JsonObject integration(Method method) {
        var responses = new JsonObject();
        method.responses()
                .forEach(one -> responses.add(
                        one.selectionPattern().isEmpty() ? "default" : one.selectionPattern(), integrated(one)));
        var integration = Json.object(
                "type",
                "mock",
                "passthroughBehavior",
                method.integration().passthroughBehavior().toLowerCase(Locale.ROOT),
                "requestTemplates",
                Json.object(JSON, method.integration().requestTemplate().text()),
                "responses",
                responses);
        if (method.integration() instanceof DynamoDbIntegration call) {
            integration.addProperty("type", "aws");
            integration.addProperty("httpMethod", call.httpMethod());
            integration.addProperty("uri", call.uri());
            integration.addProperty(
                    "credentials", "arn:" + partition.name() + ":iam::" + ACCOUNT + ":role/" + method.name());
            integration.add("cacheKeyParameters", Json.array(call.cacheKeyParameters()));
            integration.addProperty("timeoutInMillis", call.timeoutMilliseconds());
        }
        return integration;
    }

    private static JsonObject integrated(Response response) {
        return Json.object(
                "statusCode",
                String.valueOf(response.statusCode()),
                "responseParameters",
                constants("method.response.header.", response.headers()),
                "responseTemplates",
                Json.object(JSON, response.template().text()));
    }

    private JsonObject gatewayResponses() {
        var responses = new JsonObject();
        definition.gatewayResponses().forEach(one -> {
            var response = Json.object(
                    "responseParameters",
                    constants("gatewayresponse.header.", one.headers()),
                    "responseTemplates",
                    Json.object(JSON, one.template().text()));
            if (!one.statusCode().isEmpty()) {
                response.addProperty("statusCode", one.statusCode());
            }
            responses.add(one.type(), response);
        });
        return responses;
    }

    private static JsonObject constants(String prefix, Map<String, String> headers) {
        var constants = new JsonObject();
        headers.forEach((name, value) -> constants.addProperty(prefix + name, "'" + value + "'"));
        return constants;
    }

    private JsonObject schemas() {
        var schemas = new JsonObject();
        for (Model model : definition.models()) {
            var schema = (JsonObject) JsonParser.parseString(model.schema());
            schema.remove("$schema");
            schemas.add(model.name(), schema);
        }
        return schemas;
    }
}
