package lambdaless.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.TreeMap;
import lambdaless.api.Definition.Method;

/** The credentials that a caller has to show, in the words of OpenAPI. */
record OpenApiSecurity(Access access) {
    static final String API_KEY = "apiKey";
    private static final String SIGNATURE = "signature";
    private static final String USER_POOL = "userPool";
    private static final String AUTHORIZER = "authorizer";
    private static final String HEADER = "method.request.header.";
    private static final String QUERY = "method.request.querystring.";

    JsonObject schemes() {
        var schemes = new JsonObject();
        if (access.apiKeyRequired()) {
            schemes.add(API_KEY, parameter("header", "x-api-key"));
        }
        switch (access.mode()) {
            case API_KEY -> {}
            case IAM -> {
                var signature = parameter("header", "Authorization");
                signature.addProperty("x-amazon-apigateway-authtype", "awsSigv4");
                schemes.add(SIGNATURE, signature);
            }
            case COGNITO ->
                schemes.add(USER_POOL, Json.object("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
            case LAMBDA -> identitySources().forEach(schemes::add);
        }
        return schemes;
    }

    /** The credentials that one method asks for, all of them together. */
    JsonObject requirement(Method method) {
        var requirement = new JsonObject();
        schemes().keySet().forEach(scheme -> {
            var scopes = scheme.equals(USER_POOL) ? Json.array(method.scopes()) : new JsonArray();
            requirement.add(scheme, scopes);
        });
        return requirement;
    }

    private TreeMap<String, JsonObject> identitySources() {
        var schemes = new TreeMap<String, JsonObject>();
        for (var source : access.parameters()) {
            if (source.equals(Access.AUTHORIZATION)) {
                schemes.put(AUTHORIZER, Json.object("type", "http", "scheme", "bearer"));
            } else if (source.startsWith(HEADER)) {
                var name = source.substring(HEADER.length());
                schemes.put(AUTHORIZER + "-" + name, parameter("header", name));
            } else if (source.startsWith(QUERY)) {
                var name = source.substring(QUERY.length());
                schemes.put(AUTHORIZER + "-" + name, parameter("query", name));
            }
        }
        return schemes;
    }

    private static JsonObject parameter(String in, String name) {
        return Json.object("type", "apiKey", "in", in, "name", name);
    }
}
