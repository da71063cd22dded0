package lambdaless.gateway.stack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Mapping;

/** Loads Lambda authorizers; their functions need not be in the stack. */
final class AuthorizerLoader {
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final String DEFAULT_SOURCE = "method.request.header.Authorization";

    private AuthorizerLoader() {}

    static Authorization authorizer(Properties authorizer) {
        var type = authorizer.text("type", "TOKEN");
        if (!type.equals("TOKEN") && !type.equals("REQUEST")) {
            authorizer.problem("has the type " + type + "; the gateway knows TOKEN and REQUEST");
        }
        boolean token = type.equals("TOKEN");
        return new LambdaAuthorizer(
                authorizer.resource().id(),
                token,
                identitySources(authorizer, token),
                pattern(authorizer),
                authorizer.whole("authorizerResultTtlInSeconds", DEFAULT_TTL_SECONDS));
    }

    private static List<Mapping> identitySources(Properties authorizer, boolean token) {
        var sources = authorizer.text("identitySource", token ? DEFAULT_SOURCE : "");
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
