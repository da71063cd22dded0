package lambdaless.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.api.Access;
import lambdaless.api.Access.AuthorizerFunction;
import lambdaless.api.Access.Scopes;
import lambdaless.api.AuthMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessDecoderTest {
    private static final String POOL = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:authorize";

    @Test
    void a_stack_asks_for_keys_and_nothing_else_unless_it_is_told() {
        assertThat(Configured.with().access()).isEqualTo(Access.BY_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "apiKey,auto,true",
        "apiKey,true,true",
        "iam,auto,false",
        "iam,true,true",
        "cognito,auto,false",
        "cognito,false,false"
    })
    void a_key_is_asked_for_where_it_is_all_there_is_or_wanted_as_well(String mode, String setting, boolean required) {
        assertThat(Configured.with("authMode", mode, "requireApiKey", setting).access())
                .isEqualTo(new Access(AuthMode.of(mode), required, Scopes.NONE, "", AuthorizerFunction.NONE));
    }

    @Test
    void plans_are_made_where_keys_are() {
        assertThat(Configured.with("authMode", "iam").plans()).isEmpty();
        assertThat(Configured.with("authMode", "iam", "requireApiKey", "true").plans())
                .isEqualTo(Configured.with().plans());
    }

    @Test
    void a_user_pool_has_scopes_for_rights() {
        var access = Configured.with(
                        "authMode", "cognito",
                        "cognitoUserPoolArn", POOL,
                        "readScope", "shop/read",
                        "writeScope", "shop/write",
                        "adminScope", "shop/admin")
                .access();

        assertThat(access)
                .isEqualTo(new Access(
                        AuthMode.COGNITO,
                        false,
                        new Scopes("shop/read", "shop/write", "shop/admin"),
                        POOL,
                        AuthorizerFunction.NONE));
    }

    @Test
    void a_function_has_a_type_identity_sources_and_a_time_to_live() {
        var access = Configured.with(
                        "authMode", "lambda",
                        "authorizerFunctionArn", FUNCTION + ":live",
                        "authorizerType", "REQUEST",
                        "authorizerIdentitySources",
                                "[\"method.request.header.Authorization\",\"method.request.querystring.tenant\"]",
                        "authorizerTtl", "0")
                .access();

        assertThat(access.function())
                .isEqualTo(new AuthorizerFunction(
                        FUNCTION + ":live",
                        "REQUEST",
                        List.of("method.request.header.Authorization", "method.request.querystring.tenant"),
                        0));
    }
}
