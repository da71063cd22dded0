package lambdaless.gateway.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.iam.PolicyDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManagedPoliciesTest {
    private static final List<String> ITEM_ACTIONS = List.of(
            "GetItem", "BatchGetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem");

    private final List<String> problems = new ArrayList<>();

    private Stream<String> allowed(String path) {
        var document = ManagedPolicies.document("arn:aws:iam::aws:policy/" + path);
        var statements = PolicyDocument.statements(document.orElseThrow(), problems::add);
        return ITEM_ACTIONS.stream()
                .filter(action ->
                        Permissions.decide(statements, "dynamodb:" + action, "arn:aws:dynamodb:eu-west-1:1:table/t")
                                == Decision.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AmazonDynamoDBFullAccesswithDataPipeline                  | GetItem BatchGetItem Query Scan PutItem UpdateItem DeleteItem BatchWriteItem
                    AmazonDynamoDBReadOnlyAccess                              | GetItem BatchGetItem Query Scan
                    ReadOnlyAccess                                            | GetItem BatchGetItem Query Scan
                    AWSLambdaReadOnlyAccess                                   | GetItem BatchGetItem Query Scan
                    job-function/ViewOnlyAccess                               | ''
                    SecurityAudit                                             | ''
                    service-role/AWSLambdaDynamoDBExecutionRole               | ''
                    service-role/AmazonAPIGatewayPushToCloudWatchLogs         | ''
                    AWSXRayDaemonWriteAccess                                  | ''
                    CloudWatchFullAccess                                      | ''
                    """)
    void a_policy_of_aws_allows_what_its_document_says_of_dynamodb(String path, String actions) {
        assertThat(String.join(" ", allowed(path).toList())).isEqualTo(actions);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::aws:policy/AmazonNovelty",
                "arn:aws:iam::111111111111:policy/ReadOnlyAccess",
                "ReadOnlyAccess"
            })
    void no_other_policy_is_known(String arn) {
        assertThat(ManagedPolicies.document(arn)).isEmpty();
    }
}
