package lambdaless.gateway.stack;

import java.util.regex.Pattern;

/** A kind of method that the gateway does not serve. */
enum UnservedKind {
    LAMBDA("calls a Lambda function", "call Lambda functions"),
    HTTP("calls an HTTP endpoint", "call HTTP endpoints"),
    OTHER_SERVICE("calls another service of AWS", "call other services of AWS"),
    UNKNOWN_ROLE("calls with a role that is not in the stack", "call with roles that are not in the stack"),
    NO_ROLE("names no role to call with", "name no role to call with"),
    AUTHORIZATION(
            "has an authorization that the gateway does not know",
            "have authorizations that the gateway does not know"),
    OTHER("has an integration that the gateway does not know", "have integrations that the gateway does not know");

    static final String SERVED_INTEGRATIONS = "the gateway serves MOCK, and AWS with a DynamoDB action";
    static final String CREDENTIALS = "the gateway calls with a role, whose ARN is the integration's credentials";
    static final String KNOWN_AUTHORIZATIONS = "the gateway knows NONE, AWS_IAM, COGNITO_USER_POOLS and CUSTOM";

    /** A service of AWS's in an integration's URI, but DynamoDB. */
    private static final Pattern SERVICE = Pattern.compile("^arn:[\\w-]+:apigateway:[\\w-]+:(?!dynamodb:)");

    private final String one;
    private final String several;

    UnservedKind(String one, String several) {
        this.one = one;
        this.several = several;
    }

    static UnservedKind ofIntegration(String type, String uri) {
        return switch (type) {
            case "HTTP", "HTTP_PROXY" -> HTTP;
            case "AWS", "AWS_PROXY" ->
                uri.contains(":lambda:path/") ? LAMBDA : SERVICE.matcher(uri).find() ? OTHER_SERVICE : OTHER;
            default -> OTHER;
        };
    }

    /** Said of one method: {@code calls a Lambda function}. */
    String ofOne() {
        return one;
    }

    /** Said of methods: {@code 2 methods call Lambda functions}. */
    String of(int methods) {
        return methods == 1 ? "1 method " + one : methods + " methods " + several;
    }

    /** The alternatives that are served, for messages. */
    String expected() {
        return switch (this) {
            case LAMBDA, HTTP, OTHER_SERVICE, OTHER -> SERVED_INTEGRATIONS;
            case AUTHORIZATION -> KNOWN_AUTHORIZATIONS;
            case NO_ROLE -> CREDENTIALS;
            case UNKNOWN_ROLE -> Allowance.UNKNOWN_ROLES.option() + " serves them";
        };
    }
}
