package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.userpool.TokenVerifier;
import lambdaless.gateway.userpool.TokenVerifier.KeysUnavailable;
import lambdaless.gateway.userpool.TokenVerifier.Rejected;

/**
 * Stands in for the function of a Lambda authorizer: takes the gateway's own tokens, and allows what the token's {@code right}
 * says.
 */
record StandInFunction(TokenVerifier verifier, InvokePolicies policies) implements Authorizer {
    static final String RIGHT = "right";
    private static final String WRITER = "writer";
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    @Override
    public Map<String, Object> invoke(Map<String, Object> event, List<String> identity) {
        var given = identity.isEmpty() ? header(event) : identity.get(0);
        var token = given.startsWith(BEARER) ? given.substring(BEARER.length()) : given;
        try {
            var claims = verifier.verify(token);
            return claims.getSubject() == null ? unauthorized() : result(claims);
        } catch (Rejected rejected) {
            return unauthorized();
        } catch (KeysUnavailable unavailable) {
            throw new AuthorizerFailure(String.valueOf(unavailable.getMessage()));
        }
    }

    /** A request without identity sources comes with all its headers. */
    private static String header(Map<String, Object> event) {
        return event.get("headers") instanceof Map<?, ?> headers && headers.get("Authorization") instanceof String value
                ? value
                : "";
    }

    private Map<String, Object> result(JWTClaimsSet claims) {
        var right = claims.getClaim(RIGHT) instanceof String named ? named : WRITER;
        try {
            return Map.of(
                    "principalId",
                    claims.getSubject(),
                    "policyDocument",
                    JSON.readValue(policies.document(right), OBJECT));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the policies have been read before", impossible);
        }
    }

    private static Map<String, Object> unauthorized() {
        return Map.of("errorMessage", "Unauthorized");
    }
}
