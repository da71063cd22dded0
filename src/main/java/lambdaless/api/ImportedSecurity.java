package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import lambdaless.api.Definition.Authorizer;

/**
 * The credentials that a caller has to show, as API Gateway imports them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html">x-amazon-apigateway-authorizer</a>
 */
record ImportedSecurity(Access access, Partition partition, String account) {
    JsonObject schemes() {
        var schemes = new OpenApiSecurity(access).schemes();
        for (var authorizer : access.authorizers()) {
            schemes.keySet().stream()
                    .filter(name -> !name.equals(OpenApiSecurity.API_KEY))
                    .forEach(name -> schemes.add(name, scheme(authorizer)));
        }
        return schemes;
    }

    private JsonObject scheme(Authorizer authorizer) {
        boolean ofPool = authorizer.functionArn().isEmpty();
        var scheme = Json.object(
                "type",
                "apiKey",
                "in",
                "header",
                "name",
                "Authorization",
                "x-amazon-apigateway-authtype",
                ofPool ? "cognito_user_pools" : "custom");
        scheme.add("x-amazon-apigateway-authorizer", ofPool ? pool() : function(authorizer));
        return scheme;
    }

    private JsonObject pool() {
        var arn = access.userPoolArn().isEmpty()
                ? "arn:" + partition.name() + ":cognito-idp:" + partition.region() + ":" + account + ":userpool/"
                        + partition.region() + "_userpool"
                : access.userPoolArn();
        return Json.object("type", "cognito_user_pools", "providerARNs", Json.array(List.of(arn)));
    }

    private JsonObject function(Authorizer authorizer) {
        return Json.object(
                "type",
                authorizer.type().toLowerCase(Locale.ROOT),
                "authorizerUri",
                "arn:" + partition.name() + ":apigateway:" + partition.region() + ":lambda:path/2015-03-31/functions/"
                        + authorizer.functionArn() + "/invocations",
                "identitySource",
                String.join(",", authorizer.identitySources()),
                "authorizerResultTtlInSeconds",
                authorizer.ttlSeconds());
    }
}
