package lambdaless.gateway;

import static lambdaless.gateway.SignedTokens.altered;
import static lambdaless.gateway.SignedTokens.forged;
import static lambdaless.gateway.SignedTokens.signed;
import static lambdaless.gateway.SignedTokens.signedWithPublicKey;
import static lambdaless.gateway.SignedTokens.unsigned;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that nobody may take, by what is wrong with them. */
public final class BadTokens {
    private static final long NOW = SignedTokens.NOW.getEpochSecond();

    private BadTokens() {}

    /** Tokens that the issuer has not signed as they are. */
    public static Map<String, String> badlySigned(Map<String, Object> claims) {
        var good = signed(claims);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("empty", "");
        tokens.put("a scheme alone", "Bearer ");
        tokens.put("not a token", "Bearer token");
        tokens.put("another scheme", "Basic " + good);
        tokens.put("cut", good.substring(0, good.length() - 1));
        tokens.put("cut in its claims", good.substring(0, good.length() / 3));
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("longer", good + "A");
        tokens.put("forged", forged(claims));
        tokens.put("with other claims", altered(good, with(claims, "sub", "somebody else")));
        tokens.put("unsigned", unsigned(claims));
        tokens.put("signed with the public key", signedWithPublicKey(claims));
        tokens.put("signed otherwise", signed(claims, JWSAlgorithm.RS512));
        tokens.put("expired and forged", forged(with(claims, "exp", NOW - 1)));
        return tokens;
    }

    /** Tokens of another issuer, and of another time but those that have expired. */
    public static Map<String, String> notNow(Map<String, Object> claims) {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("of another issuer", signed(with(claims, "iss", "https://issuer.example.com")));
        tokens.put("of no issuer", signed(without(claims, "iss")));
        tokens.put("without an end", signed(without(claims, "exp")));
        tokens.put("not yet good", signed(with(claims, "nbf", NOW + 1)));
        return tokens;
    }

    public static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> claims, String name) {
        var changed = new HashMap<>(claims);
        changed.remove(name);
        return changed;
    }
}
