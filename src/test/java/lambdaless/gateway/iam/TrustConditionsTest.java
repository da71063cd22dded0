package lambdaless.gateway.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition of a trust policy on a key that API Gateway does not send is evaluated as IAM evaluates a missing key. */
final class TrustConditionsTest {
    private static final String STATEMENT = "{\"Effect\":\"%s\",\"Action\":\"sts:AssumeRole\",\"Principal\":"
            + "{\"Service\":\"apigateway.amazonaws.com\"},\"Condition\":%s}";

    private final List<String> problems = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();

    private boolean trusts(String... statements) {
        var document = "{\"Statement\":[" + String.join(",", statements) + "]}";
        return PolicyDocument.trustsApiGateway(document, problems::add, unmet::add);
    }

    private static String allow(String condition) {
        return STATEMENT.formatted("Allow", condition);
    }

    private static String deny(String condition) {
        return STATEMENT.formatted("Deny", condition);
    }

    private static String on(String operator) {
        return "{\"" + operator + "\":{\"aws:SourceArn\":\"arn:aws:execute-api:eu-west-1:1:api/*\"}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StringEquals",
                "StringEqualsIgnoreCase",
                "StringLike",
                "ArnEquals",
                "ArnLike",
                "Bool",
                "IpAddress",
                "NumericEquals",
                "DateLessThan",
                "BinaryEquals",
                "ForAnyValue:StringEquals",
                "ForAnyValue:ArnNotLike",
                "ForAnyValue:StringEqualsIfExists"
            })
    void a_positive_operator_does_not_match_a_missing_key(String operator) {
        assertThat(trusts(allow(on(operator)))).isFalse();
        assertThat(unmet).containsExactly(operator + " on aws:SourceArn");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StringEqualsIfExists",
                "ArnLikeIfExists",
                "BoolIfExists",
                "StringNotEquals",
                "StringNotEqualsIfExists",
                "StringNotLike",
                "ArnNotEquals",
                "ArnNotLike",
                "NotIpAddress",
                "NumericNotEquals",
                "DateNotEquals",
                "ForAllValues:StringEquals",
                "ForAllValues:StringLike"
            })
    void an_operator_that_matches_a_missing_key(String operator) {
        assertThat(trusts(allow(on(operator)))).isTrue();
        assertThat(unmet).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    true  | {"Null":{"aws:SourceAccount":"true"}}
                    true  | {"Null":{"aws:SourceAccount":true}}
                    true  | {"Null":{"aws:SourceAccount":["true"]}}
                    false | {"Null":{"aws:SourceAccount":"false"}}
                    true  | {}
                    false | {"StringEquals":{"AWS:sourceaccount":"1"}}
                    false | {"StringEqualsIfExists":{"aws:SourceAccount":"1"},"ArnLike":{"aws:SourceArn":"a"}}
                    """)
    void all_conditions_must_hold(boolean trusted, String condition) {
        assertThat(trusts(allow(condition))).isEqualTo(trusted);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_denial_counts_where_its_conditions_hold() {
        assertThat(trusts(allow("{}"), deny(on("StringEquals")))).isTrue();
        assertThat(unmet).isEmpty();
        assertThat(trusts(allow("{}"), deny(on("StringNotEquals")))).isFalse();
    }

    @Test
    void one_statement_without_a_condition_is_enough() {
        assertThat(trusts(allow(on("StringEquals")), allow("{}"))).isTrue();
    }

    @Test
    void a_key_that_api_gateway_may_send_is_not_guessed() {
        trusts(allow("{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}"));
        trusts(allow("{\"StringSounds\":{\"aws:SourceAccount\":\"1\"}}"));

        assertThat(problems)
                .containsExactly(
                        "has a condition on aws:PrincipalOrgID, which the role check does not know; expected only "
                                + "aws:SourceAccount, aws:SourceArn",
                        "has the condition operator StringSounds, which IAM does not have");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "x"                           | has the Condition "x"; expected an object of operators
                    []                            | has the Condition []; expected an object of operators
                    {"StringEquals":"1"}          | has the condition operator StringEquals with "1"; expected an object of keys and values
                    {"Null":{"aws:SourceArn":{}}} | has a condition on aws:SourceArn with the value {}; expected a text, a number or a boolean, or a list of them
                    """)
    void a_malformed_condition_is_told_whomever_its_statement_is_about(String condition, String problem) {
        trusts(allow(condition));
        trusts(allow(condition).replace("apigateway", "lambda"));

        assertThat(problems).containsExactly(problem, problem);
    }
}
