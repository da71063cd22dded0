package lambdaless.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.stack.RecordedResource;

/** A stack with a user pool, two clients, a method for ID tokens and one for access tokens. */
final class PoolStack {
    private static final String STACK = """
            {"authorizers": {"pool": {"type": "COGNITO_USER_POOLS", "providerArns":
                ["arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc123456"]}},
            "methods": {
              "GET /me": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool"},
                  "responses": {"200": {"responseTemplates": {"application/json": "$context.authorizer.claims.sub"}}}},
              "GET /users": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool",
                  "authorizationScopes": ["api/read"]},
                  "responses": {"200": {"responseTemplates": {"application/json": "$context.authorizer.claims.sub"}}}}}}""";

    private PoolStack() {}

    static List<RecordedResource> resources() {
        var resources = new ArrayList<>(ServedCase.resources(STACK));
        resources.add(new RecordedResource(
                "aws:cognito/userPool:UserPool", "pool", "eu-west-1_Abc123456", Map.of(), Map.of()));
        resources.add(client("bclient"));
        resources.add(client("aclient"));
        return resources;
    }

    private static RecordedResource client(String id) {
        return new RecordedResource(
                "aws:cognito/userPoolClient:UserPoolClient",
                id,
                id,
                Map.of("userPoolId", "eu-west-1_Abc123456"),
                Map.of());
    }
}
