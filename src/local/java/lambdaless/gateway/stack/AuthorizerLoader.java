package lambdaless.gateway.stack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.FunctionCall;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;
import lambdaless.gateway.model.UserPoolArn;

/** Loads authorizers; neither the functions of Lambda authorizers nor user pools need be in the stack. */
final class AuthorizerLoader {
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final String TOKEN = "TOKEN";
    private static final String REQUEST = "REQUEST";
    private static final String DEFAULT_SOURCE = "method.request.header.Authorization";

    private AuthorizerLoader() {}

    static String type(Properties authorizer) {
        return authorizer.text("type", TOKEN);
    }

    static Authorization lambda(Properties authorizer) {
        return new LambdaAuthorizer(
                authorizer.resource().id(),
                type(authorizer).equals(TOKEN),
                identitySources(authorizer),
                pattern(authorizer),
                authorizer.whole("authorizerResultTtlInSeconds", DEFAULT_TTL_SECONDS),
                new FunctionCall(
                        authorizer.text("authorizerUri", ""),
                        authorizer.text("authorizerCredentials").filter(arn -> !arn.isEmpty())));
    }

    /**
     * The authorization of a method by user pools.
     *
     * @param method names the scopes
     */
    static Authorization userPools(Properties authorizer, Properties method) {
        var arns = authorizer.texts("providerArns");
        if (arns.isEmpty()) {
            authorizer.problem("has no providerArns; expected the ARN of a user pool");
        }
        arns.stream()
                .filter(arn -> !UserPoolArn.isOne(arn))
                .forEach(arn -> authorizer.problem("has the provider ARN \"" + arn + "\"; expected that of a user pool,"
                        + " such as arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Abc123456"));
        var sources = identitySources(authorizer);
        if (sources.size() > 1) {
            authorizer.problem("has " + sources.size() + " identity sources; a user pool's token has one");
        }
        return new UserPools(
                arns,
                sources.stream().findFirst().orElse(new Mapping(Source.HEADER, "Authorization")),
                pattern(authorizer),
                Set.copyOf(method.texts("authorizationScopes")));
    }

    private static List<Mapping> identitySources(Properties authorizer) {
        var sources = authorizer.text("identitySource", type(authorizer).equals(REQUEST) ? "" : DEFAULT_SOURCE);
        return Stream.of(sources.split(","))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .flatMap(source -> {
                    var mapping = Mapping.parse(source);
                    if (mapping.isEmpty()) {
                        authorizer.problem("has the identity source \"" + source
                                + "\"; expected method.request.…, context.… or stageVariables.…");
                    }
                    return mapping.stream();
                })
                .toList();
    }

    private static Optional<Pattern> pattern(Properties authorizer) {
        try {
            return authorizer
                    .text("identityValidationExpression")
                    .filter(text -> !text.isEmpty())
                    .map(Pattern::compile);
        } catch (PatternSyntaxException invalid) {
            authorizer.problem("has an invalid identityValidationExpression: " + invalid.getDescription());
            return Optional.empty();
        }
    }
}
