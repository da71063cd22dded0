package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lambdaless.aws.FakeAwsOutputs.Invented;
import org.junit.jupiter.api.Test;

/** The invented values of user pools have AWS's form, and are the same each time. */
final class FakeUserPoolsTest {
    private static Invented of(String region, String type, Map<String, Object> inputs) {
        return new FakeAwsOutputs("dev", region, stage -> "http://localhost/" + stage).of(type, "name", inputs);
    }

    @Test
    void a_pool_has_an_id_an_arn_and_an_endpoint() {
        var pool = of("eu-west-1", "aws:cognito/userPool:UserPool", Map.of());

        assertThat(pool.id()).matches("eu-west-1_[A-Za-z]{9}");
        assertThat(pool.outputs())
                .isEqualTo(Map.of(
                        "arn", "arn:aws:cognito-idp:eu-west-1:000000000000:userpool/" + pool.id(),
                        "endpoint", "cognito-idp.eu-west-1.amazonaws.com/" + pool.id()));
        assertThat(of("eu-west-1", "aws:cognito/userPool:UserPool", Map.of())).isEqualTo(pool);
    }

    @Test
    void a_pool_of_another_partition_has_its_names() {
        var pool = of("cn-north-1", "aws:cognito/userPool:UserPool", Map.of());

        assertThat(pool.outputs())
                .containsEntry("arn", "arn:aws-cn:cognito-idp:cn-north-1:000000000000:userpool/" + pool.id())
                .containsEntry("endpoint", "cognito-idp.cn-north-1.amazonaws.com.cn/" + pool.id());
    }

    @Test
    void what_belongs_to_a_pool_has_ids_of_its_own() {
        var client = of("eu-west-1", "aws:cognito/userPoolClient:UserPoolClient", Map.of("userPoolId", "p"));
        var domain = of("eu-west-1", "aws:cognito/userPoolDomain:UserPoolDomain", Map.of("domain", "shop"));
        var server = of(
                "eu-west-1",
                "aws:cognito/resourceServer:ResourceServer",
                Map.of(
                        "userPoolId", "p",
                        "identifier", "api",
                        "scopes", List.of(Map.of("scopeName", "read"), Map.of("scopeName", "write"))));

        assertThat(client.id()).matches("[a-z]{26}");
        assertThat(domain.id()).isEqualTo("shop");
        assertThat(server.id()).isEqualTo("p|api");
        assertThat(server.outputs()).isEqualTo(Map.of("scopeIdentifiers", List.of("api/read", "api/write")));
    }

    @Test
    void an_authorizer_has_the_arn_of_its_api() {
        var authorizer = of("eu-west-1", "aws:apigateway/authorizer:Authorizer", Map.of("restApi", "api1"));

        assertThat(authorizer.outputs())
                .containsEntry("arn", "arn:aws:apigateway:eu-west-1::/restapis/api1/authorizers/" + authorizer.id());
    }
}
