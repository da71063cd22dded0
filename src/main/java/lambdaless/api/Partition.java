package lambdaless.api;

import java.util.List;
import java.util.Map;

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

    /** https://docs.aws.amazon.com/general/latest/gr/rande.html */
    private static final Map<String, String> SUFFIXES = Map.of(
            "aws-cn", "amazonaws.com.cn",
            "aws-eusc", "amazonaws.eu",
            "aws-iso", "c2s.ic.gov",
            "aws-iso-b", "sc2s.sgov.gov",
            "aws-iso-e", "cloud.adc-e.uk",
            "aws-iso-f", "csp.hci.ic.gov");

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

    /** The name of one of the region's services, as policies have it: {@code logs.eu-west-1.amazonaws.com}. */
    public String regional(String service) {
        return service + "." + region + "." + SUFFIXES.getOrDefault(name, "amazonaws.com");
    }

    /** The ARN of a policy that AWS manages. */
    public String managedPolicy(String path) {
        return "arn:" + name + ":iam::aws:policy/" + path;
    }
}
