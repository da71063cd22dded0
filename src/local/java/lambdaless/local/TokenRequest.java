package lambdaless.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lambdaless.gateway.log.Shortened;

/**
 * A request for a token: who it is for, its use, its scope, how long it is good, and any claims; what is given wins over what
 * would be there without, and null leaves a claim out.
 */
record TokenRequest(Map<String, Object> given) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String SUBJECT = UUID.nameUUIDFromBytes(
                    "the user of local tokens".getBytes(StandardCharsets.UTF_8))
            .toString();
    private static final String ID = "id";
    private static final String ACCESS = "access";
    private static final String USE = "use";
    private static final String EXPIRES_IN = "expiresIn";
    private static final Set<String> TEXTS = Set.of("sub", "scope");
    private static final int HOUR = 3_600;
    private static final int YEAR = 31_536_000;
    private static final int LONGEST_SHOWN = 60;

    /** A request that cannot be met; the message says what was expected. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** The claims that a token has where a request does not say. */
    record Defaults(String issuer, String clientId, boolean takesIdTokens) {}

    static TokenRequest parse(byte[] body) throws Refused {
        try {
            var asked = JSON.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
            if (!asked.isObject()) {
                throw new Refused(
                        "the body is not a JSON object; expected one such as {\"sub\": \"u1\", \"use\": \"access\","
                                + " \"scope\": \"…\", \"expiresIn\": 3600}");
            }
            refuse(asked);
            return new TokenRequest(JSON.convertValue(asked, OBJECT));
        } catch (IOException broken) {
            throw new Refused("the body is not JSON; expected an object such as {\"sub\": \"u1\"}, or nothing");
        }
    }

    private static void refuse(JsonNode asked) throws Refused {
        for (var name : TEXTS) {
            require(asked, name, asked.path(name).isTextual(), "a text");
        }
        var use = asked.path(USE);
        require(asked, USE, Set.of(ID, ACCESS).contains(use.asText()), "\"access\" or \"id\"");
        var expiresIn = asked.path(EXPIRES_IN);
        require(
                asked,
                EXPIRES_IN,
                expiresIn.isIntegralNumber() && expiresIn.canConvertToInt() && Math.abs(expiresIn.asInt()) <= YEAR,
                "a whole number of seconds from -" + YEAR + " to " + YEAR);
    }

    private static void require(JsonNode asked, String name, boolean fits, String expected) throws Refused {
        if (asked.hasNonNull(name) && !fits) {
            throw new Refused(name + " is " + Shortened.text(asked.path(name).toString(), LONGEST_SHOWN) + "; expected "
                    + expected);
        }
    }

    /** The claims of the token, which are those that Cognito's have. */
    JWTClaimsSet claims(Defaults defaults, Clock clock) throws Refused {
        long now = clock.instant().getEpochSecond();
        boolean isAccess = given.get("scope") != null || !defaults.takesIdTokens();
        var use = Optional.ofNullable(given.get(USE)).orElse(isAccess ? ACCESS : ID);
        var expiresIn = (Integer) Optional.ofNullable(given.get(EXPIRES_IN)).orElse(HOUR);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", SUBJECT);
        claims.put("iss", defaults.issuer());
        claims.put("token_use", use);
        claims.put(use.equals(ID) ? "aud" : "client_id", defaults.clientId());
        claims.put("auth_time", now);
        claims.put("iat", now);
        claims.put("exp", now + expiresIn);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put(use.equals(ID) ? "cognito:username" : "username", given.getOrDefault("sub", SUBJECT));
        claims.putAll(given);
        claims.remove(USE);
        claims.remove(EXPIRES_IN);
        claims.values().removeIf(Objects::isNull);
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException unfit) {
            throw new Refused("a claim is not of the type that tokens have it in: " + unfit.getMessage());
        }
    }
}
