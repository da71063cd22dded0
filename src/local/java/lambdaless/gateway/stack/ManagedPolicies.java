package lambdaless.gateway.stack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Policies of AWS's own that roles of APIs have, reduced to what they say of DynamoDB.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policies</a>
 */
final class ManagedPolicies {
    private static final String OF_AWS = ":iam::aws:policy/";
    private static final String STREAMS = allowing("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams");

    private static final Map<String, String> ABOUT_DYNAMODB = Map.ofEntries(
            Map.entry("AdministratorAccess", allowing("*")),
            Map.entry("PowerUserAccess", allowing("*")),
            Map.entry("AmazonDynamoDBFullAccess", allowing("*")),
            Map.entry("AmazonDynamoDBFullAccess_v2", allowing("*")),
            Map.entry("AmazonDynamoDBFullAccesswithDataPipeline", allowing("*")),
            Map.entry(
                    "AmazonDynamoDBReadOnlyAccess",
                    allowing(
                            "BatchGetItem",
                            "Describe*",
                            "List*",
                            "GetAbacStatus",
                            "GetItem",
                            "GetResourcePolicy",
                            "Query",
                            "Scan",
                            "PartiQLSelect")),
            Map.entry("AWSLambdaFullAccess", allowing("*")),
            Map.entry(
                    "AWSLambdaReadOnlyAccess",
                    allowing(
                            "BatchGetItem",
                            "DescribeStream",
                            "DescribeTable",
                            "GetItem",
                            "ListStreams",
                            "ListTables",
                            "Query",
                            "Scan")),
            Map.entry("AWSLambdaDynamoDBExecutionRole", STREAMS),
            Map.entry("AWSLambdaInvocation-DynamoDB", STREAMS),
            Map.entry(
                    "ReadOnlyAccess",
                    allowing("BatchGet*", "Describe*", "Get*", "List*", "PartiQLSelect", "Query", "Scan")),
            Map.entry(
                    "SecurityAudit",
                    allowing(
                            "DescribeContinuousBackups",
                            "DescribeExport",
                            "DescribeGlobalTable",
                            "DescribeKinesisStreamingDestination",
                            "DescribeTable",
                            "DescribeTimeToLive",
                            "ListBackups",
                            "ListExports",
                            "ListGlobalTables",
                            "ListStreams",
                            "ListTables",
                            "ListTagsOfResource")),
            Map.entry(
                    "ViewOnlyAccess",
                    allowing(
                            "DescribeBackup",
                            "DescribeContinuousBackups",
                            "DescribeGlobalTable",
                            "DescribeGlobalTableSettings",
                            "DescribeLimits",
                            "DescribeReservedCapacity",
                            "DescribeReservedCapacityOfferings",
                            "DescribeStream",
                            "DescribeTable",
                            "DescribeTimeToLive",
                            "ListBackups",
                            "ListExports",
                            "ListGlobalTables",
                            "ListStreams",
                            "ListTables",
                            "ListTagsOfResource")));

    /** Those whose documents have no action of DynamoDB's, neither by name nor by wildcard. */
    private static final Set<String> NOT_ABOUT_DYNAMODB = Set.of(
            "AWSKeyManagementServicePowerUser",
            "AWSLambdaBasicExecutionRole",
            "AWSLambdaExecute",
            "AWSLambdaKinesisExecutionRole",
            "AWSLambdaRole",
            "AWSLambdaSQSQueueExecutionRole",
            "AWSLambdaVPCAccessExecutionRole",
            "AWSLambda_FullAccess",
            "AWSLambda_ReadOnlyAccess",
            "AWSStepFunctionsFullAccess",
            "AWSXRayDaemonWriteAccess",
            "AWSXrayFullAccess",
            "AWSXrayReadOnlyAccess",
            "AWSXrayWriteOnlyAccess",
            "AmazonAPIGatewayAdministrator",
            "AmazonAPIGatewayInvokeFullAccess",
            "AmazonAPIGatewayPushToCloudWatchLogs",
            "AmazonEventBridgeFullAccess",
            "AmazonKinesisFullAccess",
            "AmazonS3FullAccess",
            "AmazonS3ReadOnlyAccess",
            "AmazonSNSFullAccess",
            "AmazonSQSFullAccess",
            "AmazonSSMReadOnlyAccess",
            "CloudWatchAgentServerPolicy",
            "CloudWatchFullAccess",
            "CloudWatchFullAccessV2",
            "CloudWatchLogsFullAccess",
            "CloudWatchLogsReadOnlyAccess",
            "CloudWatchReadOnlyAccess",
            "IAMReadOnlyAccess",
            "SecretsManagerReadWrite");

    private ManagedPolicies() {}

    /** The document of the policy with this ARN; empty when it is not AWS's, or not known. */
    static Optional<String> document(String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        if (!arn.contains(OF_AWS)) {
            return Optional.empty();
        }
        return NOT_ABOUT_DYNAMODB.contains(name)
                ? Optional.of("{\"Statement\":[]}")
                : Optional.ofNullable(ABOUT_DYNAMODB.get(name));
    }

    private static String allowing(String... actions) {
        return "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"dynamodb:" + String.join("\",\"dynamodb:", actions)
                + "\"],\"Resource\":\"*\"}]}";
    }
}
