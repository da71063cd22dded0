package lambdaless.gateway.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lambdaless.gateway.iam.Permissions.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyDocumentTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111111111111:table/t";

    private final List<String> problems = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();

    private Decision decision(String statements) {
        var document = "{\"Version\": \"2012-10-17\", \"Statement\": " + statements.replace('`', '"') + "}";
        return Permissions.decide(PolicyDocument.statements(document, problems::add), "dynamodb:GetItem", TABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ALLOWED|{`Effect`:`Allow`,`Action`:`dynamodb:GetItem`,`Resource`:`*`}",
                "ALLOWED|{`Effect`:`Allow`,`Action`:`DynamoDB:getitem`,`Resource`:`*`}",
                "ALLOWED|{`Effect`:`Allow`,`Action`:[`s3:*`,`dynamodb:*Item`],`Resource`:[`arn:aws:s3:::x`,`arn:aws:dynamodb:*:*:table/?`]}",
                "ALLOWED|{`Effect`:`Allow`,`NotAction`:`dynamodb:Put*`,`Resource`:`*`}",
                "ALLOWED|{`Effect`:`Allow`,`Action`:`*:*`,`Resource`:`arn:*`}",
                "ALLOWED|{`Effect`:`Allow`,`Action`:`*`,`NotResource`:`arn:aws:s3:*`}",
                "NOT_ALLOWED|[]",
                "NOT_ALLOWED|{`Effect`:`Allow`,`Action`:`dynamodb:GetItems`,`Resource`:`*`}",
                "NOT_ALLOWED|{`Effect`:`Allow`,`Action`:`dynamodb:GetItem`,`Resource`:`arn:AWS:dynamodb:*`}",
                "NOT_ALLOWED|{`Effect`:`Allow`,`Action`:`dynamodb:GetItem`,`Resource`:`arn:aws:dynamodb:*:*:table/t/*`}",
                "NOT_ALLOWED|{`Effect`:`Allow`,`NotAction`:`dynamodb:*`,`Resource`:`*`}",
                "NOT_ALLOWED|{`Effect`:`Allow`,`Action`:`*`,`NotResource`:`*`}",
                "DENIED|[{`Effect`:`Allow`,`Action`:`*`,`Resource`:`*`},{`Effect`:`Deny`,`Action`:`dynamodb:Get*`,`Resource`:`*`}]",
            })
    void a_denial_wins_and_what_is_not_allowed_is_not(Decision expected, String statements) {
        assertThat(decision(statements)).isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_about_other_services_alone_is_left_out_with_its_conditions() {
        var ofKey =
                "{`Effect`:`Allow`,`Action`:[`kms:Decrypt`,`S3:Get*`],`Resource`:`arn:aws:kms:*:*:key/${aws:username}`,`Condition`:{`StringEquals`:"
                        + "{`kms:ViaService`:`dynamodb.eu-west-1.amazonaws.com`}}}";

        assertThat(decision("[" + ofKey + ",{`Effect`:`Allow`,`Action`:`dynamodb:GetItem`,`Resource`:`*`}]"))
                .isEqualTo(Decision.ALLOWED);
        assertThat(decision(ofKey)).isEqualTo(Decision.NOT_ALLOWED);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dynamodb:GetItem", "DynamoDB:*", "lambda:InvokeFunction", "*", "d*:GetItem", "?ynamodb:GetItem"
            })
    void what_can_be_about_a_service_that_is_called_is_read(String action) {
        decision("{`Effect`:`Allow`,`Action`:[`s3:GetObject`,`" + action + "`],`Resource`:`*`,`Condition`:{}}");

        assertThat(problems).singleElement().asString().startsWith("has the element Condition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{`Effect`:`Allow`,`Action`:`*`,`Resource`:`*`,`Condition`:{}}|has the element Condition, which the role check "
                        + "does not know; expected only Action, Effect, NotAction, NotResource, Resource, Sid",
                "{`Effect`:`Maybe`,`Action`:`*`,`Resource`:`*`}|has the Effect `Maybe`; expected Allow or Deny",
                "{`Effect`:`Allow`,`Resource`:`*`}|has a statement without Action and NotAction",
                "{`Effect`:`Allow`,`Action`:`*`}|has a statement without Resource and NotResource",
                "{`Effect`:`Allow`,`Action`:`*`,`Resource`:`arn:${aws:username}`}|has the policy variable arn:${aws:username}, "
                        + "which the role check does not know",
                "{`Effect`:`Allow`,`Action`:`s3:GetObject`,`Resource`:`*`,`Condition`:{`Bool`:true}}|has the condition operator Bool "
                        + "with true; expected an object of keys and values",
                "7|has no Statement; expected an object or a list of them",
            })
    void what_is_not_understood_is_told(String statements, String problem) {
        decision(statements);

        assertThat(problems).containsExactly(problem.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "`Action`:`dynamodb:GetItem`,`NotAction`:`dynamodb:PutItem`,`Resource`:`*`|has a statement with both Action and "
                        + "NotAction; expected one of them",
                "`Action`:`*`,`Resource`:`*`,`NotResource`:`*`|has a statement with both Resource and NotResource; expected one of "
                        + "them",
                "`Action`:`GetItem`,`Resource`:`*`|has the Action `GetItem`; expected * or an action of a service, such as "
                        + "dynamodb:GetItem",
                "`NotAction`:[`s3:*`,`:GetItem`],`Resource`:`*`|has the NotAction `:GetItem`; expected * or an action of a service, "
                        + "such as dynamodb:GetItem",
                "`Action`:`s3:`,`Resource`:`*`|has the Action `s3:`; expected * or an action of a service, such as dynamodb:GetItem",
                "`Action`:`*`,`Resource`:`items`|has the Resource `items`; expected * or an ARN",
                "`Action`:`*`,`Resource`:[`*`,`ARN:aws:dynamodb:*`]|has the Resource `ARN:aws:dynamodb:*`; expected * or an ARN",
                "`Action`:`s3:GetObject`,`NotResource`:`*/items`|has the NotResource `*/items`; expected * or an ARN",
                "`Action`:[`s3:*`,7],`Resource`:`*`|has the Action 7; expected a text",
                "`Action`:`*`,`Resource`:[`*`,[`*`]]|has the Resource [`*`]; expected a text",
            })
    void what_iam_refuses_is_told_of_other_services_as_well(String elements, String problem) {
        decision("{`Effect`:`Allow`," + elements + "}");

        assertThat(problems).containsExactly(problem.replace('`', '"'));
    }

    @Test
    void a_policy_of_an_authorizer_may_have_resources_that_are_not_arns() {
        var statement = "{\"Effect\":\"Allow\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"*/GET/a\"}";

        assertThat(PolicyDocument.ofAuthorizer("{\"Statement\":" + statement + "}", problems::add))
                .hasSize(1);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "true|[{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`Service`:`apigateway.amazonaws.com`}}]",
                "true|{`Effect`:`Allow`,`Action`:[`sts:AssumeRole`],`Principal`:{`Service`:[`x`,`apigateway.amazonaws.com`]}}",
                "true|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:`*`}",
                "true|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`AWS`:`*`}}",
                "true|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`AWS`:[`111111111111`,`*`]}}",
                "false|[{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:`*`},{`Effect`:`Deny`,`Action`:`sts:AssumeRole`,"
                        + "`Principal`:{`AWS`:`*`}}]",
                "false|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`AWS`:`111111111111`}}",
                "false|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`Federated`:`*`}}",
                "true|{`Effect`:`Allow`,`Action`:`sts:assumeRole`,`Principal`:`*`}",
                "true|{`Effect`:`Allow`,`Action`:`STS:Assume*`,`Principal`:`*`}",
                "true|{`Effect`:`Allow`,`Action`:`*`,`Principal`:`*`}",
                "false|[{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:`*`},{`Effect`:`Deny`,`Action`:`sts:assume?ole`,"
                        + "`Principal`:`*`}]",
                "false|{`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:{`Service`:`lambda.amazonaws.com`}}",
                "false|{`Effect`:`Allow`,`Action`:`sts:TagSession`,`Principal`:{`Service`:`apigateway.amazonaws.com`}}",
                "false|{`Effect`:`Deny`,`Action`:`sts:AssumeRole`,`Principal`:{`Service`:`apigateway.amazonaws.com`}}",
                "false|[]",
            })
    void a_role_is_assumed_only_by_whom_it_trusts(boolean trusted, String statements) {
        var document = "{\"Statement\": " + statements.replace('`', '"') + "}";

        assertThat(PolicyDocument.trustsApiGateway(document, problems::add, unmet::add))
                .isEqualTo(trusted);
        assertThat(problems).isEmpty();
    }
}
