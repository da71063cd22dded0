package lambdaless.aws;

import static lambdaless.aws.Check.oneOf;
import static lambdaless.aws.Check.pattern;
import static lambdaless.aws.Check.range;

import java.util.List;
import lambdaless.aws.LimitTable.Limit;

/** The limits that AWS holds authorizers and user pools to. */
final class LimitsOfCallers {
    private LimitsOfCallers() {}

    /** The service models of API Gateway and of Cognito's user pools. */
    static List<Limit> all() {
        return List.of(
                new Limit(Kind.AUTHORIZER, "type", oneOf("TOKEN", "REQUEST", "COGNITO_USER_POOLS")),
                new Limit(Kind.AUTHORIZER, "authorizerResultTtlInSeconds", range(0, 3600)),
                new Limit(
                        Kind.AUTHORIZER,
                        "authorizerUri",
                        pattern("arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/.+")),
                new Limit(Kind.AUTHORIZER, "providerArns.*", pattern("arn:aws[a-z-]*:cognito-idp:.+:userpool/.+")),
                new Limit(Kind.USER_POOL, "name", pattern("[\\w\\s+=,.@-]{1,128}")),
                new Limit(Kind.USER_POOL, "mfaConfiguration", oneOf("OFF", "ON", "OPTIONAL")),
                new Limit(Kind.USER_POOL, "deletionProtection", oneOf("ACTIVE", "INACTIVE")),
                new Limit(Kind.USER_POOL, "passwordPolicy.minimumLength", range(6, 99)),
                new Limit(Kind.USER_POOL_CLIENT, "name", pattern("[\\w\\s+=,.@-]{1,128}")),
                new Limit(
                        Kind.USER_POOL_CLIENT, "allowedOauthFlows.*", oneOf("code", "implicit", "client_credentials")),
                new Limit(Kind.USER_POOL_CLIENT, "callbackUrls.*", pattern("https://.+|http://localhost(:\\d+)?/.*")),
                new Limit(Kind.USER_POOL_CLIENT, "callbackUrls.#size", range(0, 100)),
                new Limit(
                        Kind.USER_POOL_DOMAIN,
                        "domain",
                        pattern("(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")),
                new Limit(Kind.RESOURCE_SERVER, "identifier", pattern("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}")),
                new Limit(
                        Kind.RESOURCE_SERVER,
                        "scopes.*.scopeName",
                        pattern("[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]{1,256}")));
    }
}
