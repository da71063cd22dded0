package lambdaless.gateway.integration;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URI of an integration that calls DynamoDB: {@code arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem}. */
public record DynamoDbUri(String partition, String region, String action) {
    private static final Pattern URI = Pattern.compile("arn:([\\w-]+):apigateway:([\\w-]+):dynamodb:action/(\\w+)");
    private static final Pattern STAGE_VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

    public static Optional<DynamoDbUri> parse(String uri) {
        var parts = URI.matcher(uri);
        return parts.matches()
                ? Optional.of(new DynamoDbUri(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** True if it is known only once a stage's variables are put in. */
    public static boolean namesStageVariables(String text) {
        return STAGE_VARIABLE.matcher(text).find();
    }

    /** Puts a stage's variables into a URI or an ARN; one that is missing is an empty text. */
    public static String interpolated(String text, Map<String, String> stageVariables) {
        return text.indexOf('$') < 0
                ? text
                : STAGE_VARIABLE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(stageVariables.getOrDefault(found.group(1), "")));
    }
}
