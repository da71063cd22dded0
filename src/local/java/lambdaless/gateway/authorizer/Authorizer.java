package lambdaless.gateway.authorizer;

import java.util.List;
import java.util.Map;

/** The function of a Lambda authorizer, or its stand-in. */
@FunctionalInterface
public interface Authorizer {
    /**
     * Asks the function.
     *
     * @param event what API Gateway would invoke it with
     * @param identity the values of the identity sources, in the order in which they are declared
     * @return its result as a tree of maps, lists, texts, numbers and booleans
     * @throws AuthorizerFailure when it cannot be asked, or answers with no object
     */
    Map<String, Object> invoke(Map<String, Object> event, List<String> identity);

    /** The function gave no result. */
    final class AuthorizerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        public AuthorizerFailure(String message) {
            super(message);
        }
    }
}
