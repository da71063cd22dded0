package lambdaless.gateway.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.model.Authorization.Iam;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** Authorizations of Pulumi's other provider for AWS. */
final class NativeAuthorizationTest {
    private static final String POOL = "eu-west-1_Abc123456";
    private static final String ARN = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/" + POOL;

    private static RecordedResource of(String type, String id, Map<String, Object> inputs) {
        return new RecordedResource("aws-native:" + type, id, id, inputs, Map.of());
    }

    private static RecordedResource method(String verb, Map<String, Object> authorization) {
        var inputs = new HashMap<>(authorization);
        inputs.putAll(Map.of(
                "restApiId", "api1", "resourceId", "root", "httpMethod", verb, "integration", Map.of("type", "MOCK")));
        return of("apigateway:Method", verb, inputs);
    }

    private static List<RecordedResource> stack() {
        var pool = Map.<String, Object>of(
                "restApiId", "api1",
                "type", "COGNITO_USER_POOLS",
                "providerArns", List.of(ARN),
                "identitySource", "method.request.header.X-Token");
        var scoped = Map.<String, Object>of(
                "authorizationType", "COGNITO_USER_POOLS",
                "authorizerId", "pool",
                "authorizationScopes", List.of("api/write"));
        return AwsNative.translated(List.of(
                of("apigateway:RestApi", "api1", Map.of("rootResourceId", "root")),
                of("apigateway:Stage", "dev", Map.of("restApiId", "api1", "stageName", "dev")),
                of("cognito:UserPool", POOL, Map.of()),
                of("cognito:UserPoolClient", POOL + "|client1", Map.of("userPoolId", POOL)),
                of("apigateway:Authorizer", "api1|pool", pool),
                method("GET", Map.of("authorizationType", "AWS_IAM")),
                method("POST", scoped)));
    }

    @Test
    void are_read_as_those_of_the_first() {
        var loaded = new StackLoader(new TemplateEngine()).load(stack());

        assertThat(loaded.userPoolClients()).isEqualTo(Map.of(POOL, Set.of("client1")));
        assertThat(loaded.stages().get(0).api().methods())
                .extracting(Method::authorization)
                .satisfiesExactly(
                        get -> assertThat(get).isInstanceOf(Iam.class),
                        post -> assertThat(post).isInstanceOfSatisfying(UserPools.class, pools -> {
                            assertThat(pools.providerArns()).containsExactly(ARN);
                            assertThat(pools.scopes()).containsExactly("api/write");
                            assertThat(pools.identitySource().name()).isEqualTo("X-Token");
                        }));
    }
}
