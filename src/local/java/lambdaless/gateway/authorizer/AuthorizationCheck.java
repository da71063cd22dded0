package lambdaless.gateway.authorizer;

import java.util.Optional;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.model.Authorization;

/** The check of one kind of authorization. */
@FunctionalInterface
public interface AuthorizationCheck<A extends Authorization> {
    /**
     * Lets a request pass, with what is known of its caller in its context, or ends it.
     *
     * @return the API key that the caller is said to have, where this kind of authorization tells
     */
    Optional<String> check(MethodRequest request, A authorization);
}
