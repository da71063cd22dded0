package lambdaless.api;

import java.util.List;

/**
 * The part of AWS that a region belongs to, as its ARNs name it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARN format</a>
 */
public record Partition(String region, String name) {
    private record Prefix(String ofRegion, String partition) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("cn-", "aws-cn"),
            new Prefix("us-gov-", "aws-us-gov"),
            new Prefix("us-iso-", "aws-iso"),
            new Prefix("us-isob-", "aws-iso-b"),
            new Prefix("eu-isoe-", "aws-iso-e"),
            new Prefix("us-isof-", "aws-iso-f"),
            new Prefix("eusc-", "aws-eusc"));

    public static Partition ofRegion(String region) {
        return PREFIXES.stream()
                .filter(prefix -> region.startsWith(prefix.ofRegion()))
                .map(prefix -> new Partition(region, prefix.partition()))
                .findFirst()
                .orElse(new Partition(region, "aws"));
    }

    /** The integration URI of a DynamoDB action. */
    public String dynamoDb(DynamoDbAction action) {
        return "arn:" + name + ":apigateway:" + region + ":dynamodb:action/" + action.apiAction();
    }

    /** The ARN of a policy that AWS manages. */
    public String managedPolicy(String path) {
        return "arn:" + name + ":iam::aws:policy/" + path;
    }
}
