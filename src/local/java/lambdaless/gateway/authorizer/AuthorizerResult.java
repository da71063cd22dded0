package lambdaless.gateway.authorizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.iam.Statement;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * The result of an authorizer's function: the caller, and a policy for what the caller is allowed to call.
 *
 * @param context what templates see as {@code $context.authorizer}, all of it text
 * @param usageIdentifierKey the API key, for an API that takes it from here
 */
public record AuthorizerResult(
        String principalId, List<Statement> statements, ContextVariable context, Optional<String> usageIdentifierKey) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The function has failed with the one error that means "401". */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The function's result is none. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    static AuthorizerResult of(Map<String, Object> answer) {
        if ("Unauthorized".equals(answer.get("errorMessage"))) {
            throw new Refusal();
        }
        if (!(answer.get("principalId") instanceof String principalId)
                || !(answer.get("policyDocument") instanceof Map<?, ?> policy)) {
            throw new Malformed("the authorizer's result has no principalId or no policyDocument");
        }
        var context = context(answer.getOrDefault("context", Map.of()));
        context.put("principalId", principalId);
        var key = answer.get("usageIdentifierKey") instanceof String value
                ? Optional.of(value)
                : Optional.<String>empty();
        return new AuthorizerResult(principalId, statements(policy), context, key);
    }

    private static List<Statement> statements(Map<?, ?> policy) {
        try {
            return PolicyDocument.ofAuthorizer(JSON.writeValueAsString(policy), problem -> {
                throw new Malformed("the authorizer's policy " + problem);
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of maps and lists is JSON", impossible);
        }
    }

    private static ContextVariable context(Object given) {
        var context = new ContextVariable();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof Map || value instanceof List) {
                    throw new Malformed("the authorizer's context." + key + " is an object or a list");
                }
                context.put((String) key, String.valueOf(value));
            });
        }
        return context;
    }
}
