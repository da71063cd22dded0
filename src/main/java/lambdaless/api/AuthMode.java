package lambdaless.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which an API can find out who calls. */
public enum AuthMode {
    /** A key of a usage plan, which identifies a client and authenticates nobody. */
    API_KEY("apiKey", "NONE", ""),
    /** A signature of AWS's, Version 4, and the signer's own policies. */
    IAM("iam", "AWS_IAM", ""),
    /** A token of a Cognito user pool. */
    COGNITO("cognito", "COGNITO_USER_POOLS", "claims.sub"),
    /** The word of a Lambda function. */
    LAMBDA("lambda", "CUSTOM", "principalId");

    private final String setting;
    private final String authorization;
    private final String identity;

    AuthMode(String setting, String authorization, String identity) {
        this.setting = setting;
        this.authorization = authorization;
        this.identity = identity;
    }

    /** The values of the setting {@code authMode}. */
    public static List<String> settings() {
        return Stream.of(values()).map(AuthMode::setting).toList();
    }

    /** The mode of a value of the setting. */
    public static AuthMode of(String setting) {
        return Stream.of(values())
                .filter(mode -> mode.setting.equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + setting + "\" is not an authMode; expected one of " + settings()));
    }

    public String setting() {
        return setting;
    }

    /** API Gateway's word for it in a method. */
    String authorization() {
        return authorization;
    }

    /** The place of the caller's own identity in {@code $context.authorizer}; empty where a caller has none. */
    Optional<String> identity() {
        return Optional.of(identity).filter(place -> !place.isEmpty());
    }
}
