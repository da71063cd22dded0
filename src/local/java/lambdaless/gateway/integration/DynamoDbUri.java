package lambdaless.gateway.integration;

import java.util.Optional;
import java.util.regex.Pattern;

/** The URI of an integration that calls DynamoDB: {@code arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem}. */
public record DynamoDbUri(String partition, String region, String action) {
    private static final Pattern URI = Pattern.compile("arn:([\\w-]+):apigateway:([\\w-]+):dynamodb:action/(\\w+)");

    public static Optional<DynamoDbUri> parse(String uri) {
        var parts = URI.matcher(uri);
        return parts.matches()
                ? Optional.of(new DynamoDbUri(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }
}
