package lambdaless.gateway.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may call a method. */
public sealed interface Authorization {

    /** The parameters of a request that tell who calls; they are secret. */
    default List<Mapping> identitySources() {
        return List.of();
    }

    /** The demand that it makes, in a few words. */
    String words();

    /** Whoever calls. */
    record None() implements Authorization {
        @Override
        public String words() {
            return "nothing is asked for";
        }
    }

    /** Whoever signs with credentials of IAM, and has a policy that allows the call. */
    record Iam() implements Authorization {
        @Override
        public String words() {
            return "signed by a user whose policy allows the call";
        }
    }

    /**
     * Whoever has a token of one of these user pools.
     *
     * @param providerArns those of the pools; they may name stage variables
     * @param identitySource where the token is
     * @param audience what the audience of an ID token must look like
     * @param scopes those of which an access token must have one; with none of them an ID token is wanted
     */
    record UserPools(List<String> providerArns, Mapping identitySource, Optional<Pattern> audience, Set<String> scopes)
            implements Authorization {
        @Override
        public List<Mapping> identitySources() {
            return List.of(identitySource);
        }

        @Override
        public String words() {
            return "a token of the user pool";
        }
    }

    /**
     * Whom a Lambda authorizer lets in.
     *
     * @param identitySources for TOKEN the one header that holds the token; for REQUEST all that must be there
     * @param tokenPattern what a token must look like before the function is asked
     * @param resultTtlSeconds how long a result is used again; zero for not at all
     * @param call how the function is called
     */
    record LambdaAuthorizer(
            String id,
            boolean token,
            List<Mapping> identitySources,
            Optional<Pattern> tokenPattern,
            int resultTtlSeconds,
            FunctionCall call)
            implements Authorization {
        @Override
        public String words() {
            return "allowed by the Lambda authorizer";
        }
    }

    /**
     * The call of an authorizer's function; both texts may name stage variables.
     *
     * @param credentials the ARN of the role that calls; without one the function's own policy says who may call
     */
    record FunctionCall(String uri, Optional<String> credentials) {}
}
