package lambdaless.settings;

import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of who may call that make no sense, each refused with its key, what it is and what is allowed. */
final class BadAccessTest {
    private static final String POOL = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:authorize";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cognitoUserPoolArn|arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_A|cognito",
                "readScope|shop/read|cognito",
                "writeScope|shop/write|cognito",
                "adminScope|shop/admin|cognito",
                "authorizerFunctionArn|arn:aws:lambda:eu-west-1:123456789012:function:f|lambda",
                "authorizerType|TOKEN|lambda",
                "authorizerTtl|60|lambda",
            })
    void a_setting_of_another_mode_is_refused(String key, String value, String owner) {
        assertThat(problems(key, value))
                .containsExactly("lambdaless:" + key + " is \"" + value
                        + "\"; expected not to be set, since authMode is apiKey; it belongs to " + owner);
    }

    @Test
    void identity_sources_without_a_function_are_refused_and_the_default_is_not() {
        assertThat(problems("authorizerIdentitySources", "[\"method.request.header.X-Token\"]"))
                .containsExactly("lambdaless:authorizerIdentitySources is [\"method.request.header.X-Token\"];"
                        + " expected not to be set, since authMode is apiKey; it belongs to lambda");
        assertThat(problems("authorizerIdentitySources", "[ \"method.request.header.Authorization\" ]"))
                .isEmpty();
    }

    @Test
    void keys_are_not_switched_off_where_nothing_else_is_asked_for() {
        assertThat(problems("requireApiKey", "false"))
                .containsExactly("lambdaless:requireApiKey is \"false\"; expected auto or true, since authMode is"
                        + " apiKey and the API would be open to everybody");
    }

    @Test
    void plans_without_keys_are_refused() {
        assertThat(problems(
                        "authMode", "iam",
                        "plans", "[{\"name\":\"gold\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\"}]"))
                .containsExactly(
                        "lambdaless:plans is [{\"name\":\"gold\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\"}];"
                                + " expected not to be set, since no call needs a key; requireApiKey true asks for one");
    }

    @Test
    void a_lambda_authorizer_has_a_function() {
        assertThat(problems("authMode", "lambda"))
                .containsExactly("lambdaless:authorizerFunctionArn is not set; expected the ARN of a function,"
                        + " since authMode is lambda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu-west-1_AbCdEfGhI",
                "arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_A",
                "arn:aws:iam::123456789012:role/r",
                "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A"
            })
    void what_is_not_a_user_pool_is_refused(String arn) {
        assertThat(problems("authMode", "cognito", "cognitoUserPoolArn", arn))
                .containsExactly(
                        "lambdaless:cognitoUserPoolArn is \"" + arn + "\"; expected the ARN of a user pool, such"
                                + " as arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI,"
                                + " or nothing for a pool of the stack's own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorize",
                "arn:aws:lambda:eu-west-1:123456789012:layer:l",
                "arn:aws:lambda:eu-west-1:1:function:f"
            })
    void what_is_not_a_function_is_refused(String arn) {
        assertThat(problems("authMode", "lambda", "authorizerFunctionArn", arn))
                .containsExactly("lambdaless:authorizerFunctionArn is \"" + arn + "\"; expected the ARN of a function,"
                        + " such as arn:aws:lambda:eu-west-1:123456789012:function:authorize");
    }

    @ParameterizedTest
    @CsvSource({"shop read", "shop\"read", "shop\\read", "café/read"})
    void what_is_not_a_scope_is_refused(String scope) {
        assertThat(problems("authMode", "cognito", "readScope", scope))
                .containsExactly("lambdaless:readScope is \"" + scope
                        + "\"; expected a scope without spaces and quotes, such as lambdaless/read");
    }

    @Test
    void a_scope_of_a_pool_of_its_own_names_its_resource_server() {
        assertThat(problems("authMode", "cognito", "readScope", "read"))
                .containsExactly("lambdaless:readScope is \"read\"; expected a scope of a resource server, such as"
                        + " lambdaless/read, or openid, email, phone, profile, aws.cognito.signin.user.admin,"
                        + " since the pool is the stack's own");
        assertThat(problems("authMode", "cognito", "cognitoUserPoolArn", POOL, "readScope", "read"))
                .isEmpty();
    }

    @Test
    void the_scope_of_administrators_is_theirs_alone() {
        assertThat(problems("authMode", "cognito", "writeScope", "shop/write", "adminScope", "shop/write"))
                .containsExactly(
                        "lambdaless:adminScope is \"shop/write\"; expected a scope that is neither readScope nor"
                                + " writeScope, since whoever may read or write could administer");
    }

    @Test
    void a_function_that_gets_a_token_has_one_header_to_get_it_from() {
        assertThat(problems(
                        "authMode", "lambda",
                        "authorizerFunctionArn", FUNCTION,
                        "authorizerType", "TOKEN",
                        "authorizerIdentitySources", "[\"method.request.querystring.token\"]"))
                .containsExactly("lambdaless:authorizerIdentitySources is [\"method.request.querystring.token\"];"
                        + " expected exactly one header, such as [\"method.request.header.Authorization\"],"
                        + " since authorizerType is TOKEN");
    }

    @Test
    void a_function_decides_by_something() {
        assertThat(problems("authMode", "lambda", "authorizerFunctionArn", FUNCTION, "authorizerIdentitySources", "[]"))
                .containsExactly("lambdaless:authorizerIdentitySources is \"[]\"; expected a list with at least one"
                        + " identity source: [\"method.request.header.Authorization\"]");
    }

    @Test
    void an_identity_source_is_a_place_in_a_request_or_its_stage() {
        assertThat(problems(
                        "authMode", "lambda",
                        "authorizerFunctionArn", FUNCTION,
                        "authorizerIdentitySources", "[\"Authorization\"]"))
                .containsExactly("lambdaless:authorizerIdentitySources[0] is \"Authorization\"; expected"
                        + " method.request.header.…, method.request.querystring.…, context.… or stageVariables.…");
    }
}
