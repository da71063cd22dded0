package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.infra.Declared.Resource;
import org.junit.jupiter.api.Test;

/** The authorizers, and what stands behind them: a user pool, or a function. */
final class AuthorizersTest {
    private static final String AUTHORIZER = "aws:apigateway/authorizer:Authorizer";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:authorize";
    private static final Map<String, String> SCOPES = Map.of(
            "authMode", "cognito",
            "readScope", "shop/read",
            "writeScope", "shop/write",
            "adminScope", "shop/admin");
    private static final Map<String, String> LAMBDA = Map.of("authMode", "lambda", "authorizerFunctionArn", FUNCTION);

    private static Declared declared(Map<String, String> settings) {
        return UsersAndAlbums.dev(settings);
    }

    @Test
    void a_pool_of_the_stacks_own_has_a_client_for_a_page() {
        var declared = declared(SCOPES);

        var authorizer = declared.one(AUTHORIZER, "user-pool");
        assertThat(authorizer.input("type").asText()).isEqualTo("COGNITO_USER_POOLS");
        assertThat(authorizer.input("identitySource").asText()).isEqualTo("method.request.header.Authorization");
        assertThat(texts(authorizer.input("providerArns")))
                .singleElement()
                .asString()
                .matches("arn:aws:cognito-idp:eu-west-1:000000000000:userpool/eu-west-1_\\w{9}");
        var client = declared.one("aws:cognito/userPoolClient:UserPoolClient", "front-end");
        assertThat(client.input("userPoolId").asText()).isEqualTo("user-pool-id");
        assertThat(client.input("generateSecret").asBoolean()).isFalse();
        assertThat(texts(client.input("allowedOauthFlows"))).containsExactly("code");
        assertThat(texts(client.input("allowedOauthScopes")))
                .containsExactly("openid", "email", "shop/read", "shop/write", "shop/admin");
        assertThat(texts(client.input("callbackUrls"))).containsExactly("http://localhost:8080/");
        assertThat(declared.one("aws:cognito/resourceServer:ResourceServer", "shop")
                        .input("scopes")
                        .findValuesAsText("scopeName"))
                .containsExactly("read", "write", "admin");
        assertThat(declared.one("aws:cognito/userPool:UserPool", "user-pool")
                        .input("deletionProtection")
                        .asText())
                .isEqualTo("INACTIVE");
        assertThat(declared.output("authMode").asText()).isEqualTo("cognito");
        assertThat(declared.output("userPoolClientId").asText()).isEqualTo("front-end-id");
    }

    @Test
    void a_pool_that_exists_is_asked_and_not_made() {
        var arn = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";
        var declared = declared(Map.of("authMode", "cognito", "cognitoUserPoolArn", arn));

        assertThat(declared.one(AUTHORIZER, "user-pool").inputs().get("providerArns"))
                .isEqualTo(List.of(arn));
        assertThat(declared.resources().stream().map(Resource::type).filter(type -> type.startsWith("aws:cognito")))
                .isEmpty();
        assertThat(declared.output("userPoolId").asText()).isEqualTo("eu-central-1_AbCdEfGhI");
        assertThat(declared.output("issuer").asText())
                .isEqualTo("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI");
        assertThat(declared.output("userPoolClientId").asText()).isEmpty();
    }

    @Test
    void a_pool_with_data_that_must_not_be_lost_is_protected() {
        var declared = UsersAndAlbums.prod(Map.of("authMode", "cognito", "requireApiKey", "true"));

        assertThat(declared.one("aws:cognito/userPool:UserPool", "user-pool")
                        .input("deletionProtection")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(texts(declared.one("aws:cognito/userPoolClient:UserPoolClient", "front-end")
                        .input("callbackUrls")))
                .containsExactly("https://app.example.com/", "https://admin.example.com/");
    }

    @Test
    void a_function_is_invoked_with_a_role_that_may_do_that_and_nothing_else() {
        var declared = declared(LAMBDA);

        assertThat(declared.one(AUTHORIZER, "function").inputs())
                .isEqualTo(Map.of(
                        "restApi", "api-id",
                        "type", "REQUEST",
                        "identitySource", "method.request.header.Authorization",
                        "authorizerUri",
                                "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + FUNCTION
                                        + "/invocations",
                        "authorizerCredentials", "arn:aws:iam::000000000000:role/authorizer-dev",
                        "authorizerResultTtlInSeconds", 300.0));
        assertThat(json(declared.one("aws:iam/policy:Policy", "authorizer")
                        .input("policy")
                        .asText()))
                .isEqualTo(json("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + "\"lambda:InvokeFunction\",\"Resource\":\"" + FUNCTION + "\"}]}"));
        assertThat(json(declared.one("aws:iam/role:Role", "authorizer")
                        .input("assumeRolePolicy")
                        .asText()))
                .isEqualTo(json("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"Service\":\"apigateway.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"));
    }

    @Test
    void an_authorizer_that_was_made_anew_is_deployed() {
        var deployment = "aws:apigateway/deployment:Deployment";

        assertThat(declared(SCOPES)
                        .one(deployment, "deployment")
                        .input("triggers")
                        .has("authorizer"))
                .isTrue();
        assertThat(Declared.dev()
                        .one(deployment, "deployment")
                        .input("triggers")
                        .has("authorizer"))
                .isFalse();
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
                .map(at -> list.get(at).asText())
                .toList();
    }
}
