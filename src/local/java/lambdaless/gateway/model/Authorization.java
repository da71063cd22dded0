package lambdaless.gateway.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may call a method. */
public sealed interface Authorization {

    /** Whoever calls. */
    record None() implements Authorization {}

    /**
     * Whom a Lambda authorizer lets in.
     *
     * @param identitySources for TOKEN the one header that holds the token; for REQUEST all that must be there
     * @param tokenPattern what a token must look like before the function is asked
     * @param resultTtlSeconds how long a result is used again; zero for not at all
     */
    record LambdaAuthorizer(
            String id,
            boolean token,
            List<Mapping> identitySources,
            Optional<Pattern> tokenPattern,
            int resultTtlSeconds)
            implements Authorization {}
}
