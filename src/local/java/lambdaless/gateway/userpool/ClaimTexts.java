package lambdaless.gateway.userpool;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * The claims of a token as {@code $context.authorizer.claims}, all of them text: the times {@code exp}, {@code iat} and
 * {@code nbf} as {@code Fri Jul 29 18:52:53 UTC 2016}, other numbers as they are, lists joined by commas.
 *
 * @see <a href="https://github.com/amazon-archives/amazon-cognito-identity-js/issues/92">Claims that AWS gave</a>
 */
final class ClaimTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ClaimTexts() {}

    static ContextVariable of(JWTClaimsSet claims) {
        var texts = new ContextVariable();
        claims.getClaims().forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static String text(Object value) {
        if (value instanceof Date date) {
            return TIME.format(date.toInstant());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(joining(","));
        }
        return value instanceof Map<?, ?> object
                ? JSONObjectUtils.toJSONString((Map<String, ?>) object)
                : String.valueOf(value);
    }
}
