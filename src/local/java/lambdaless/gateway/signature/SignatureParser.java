package lambdaless.gateway.signature;

import static lambdaless.gateway.model.GatewayResponseType.MISSING_AUTHENTICATION_TOKEN;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signature of a request, from its header or, where it was presigned, from its query string.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html">Authentication
 *     methods</a>
 */
final class SignatureParser {
    static final String ALGORITHM = "X-Amz-Algorithm";
    static final String SIGNATURE = "X-Amz-Signature";
    private static final String AUTHORIZATION = "Authorization";
    private static final String CREDENTIAL = "X-Amz-Credential";
    private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    private static final String DATE = "X-Amz-Date";
    private static final String EXPIRES = "X-Amz-Expires";
    private static final String TOKEN = "X-Amz-Security-Token";
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);

    private SignatureParser() {}

    static RequestSignature parse(HttpRequest request) {
        var query = Parameters.query(request);
        var header = request.header(AUTHORIZATION);
        if (header.isPresent() && query.containsKey(ALGORITHM)) {
            throw Refusals.invalid("Found both '" + ALGORITHM + "' as a query-string param and '" + AUTHORIZATION
                    + "' as HTTP header.");
        }
        if (header.isPresent()) {
            return ofHeader(request, header.get().strip());
        }
        if (query.containsKey(ALGORITHM)) {
            return ofQuery(query);
        }
        throw GatewayException.of(MISSING_AUTHENTICATION_TOKEN);
    }

    private static RequestSignature ofHeader(HttpRequest request, String header) {
        if (header.isEmpty()) {
            throw Refusals.incomplete("Authorization header cannot be empty");
        }
        var words = header.split("\\s+", 2);
        if (words[0].contains("=")) {
            throw Refusals.incomplete(
                    "Authorization header must begin with the algorithm name, which cannot include an equal-sign");
        }
        var parts = parts(header, words.length == 1 ? "" : words[1]);
        var date = request.header(DATE).or(() -> request.header("Date"));
        requireParts(header, parts, date);
        return new RequestSignature(
                words[0],
                parts.getOrDefault("Credential", ""),
                names(parts.getOrDefault("SignedHeaders", "")),
                parts.getOrDefault("Signature", ""),
                time(date.orElse("")),
                Optional.empty(),
                request.header(TOKEN));
    }

    private static Map<String, String> parts(String header, String pairs) {
        var parts = new TreeMap<String, String>();
        for (var pair : pairs.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw Refusals.incomplete(
                        "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with"
                                + " SHA-256 and encoded with Base64): '" + Refusals.hash(header) + "'.");
            }
            parts.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return parts;
    }

    private static void requireParts(String header, Map<String, String> parts, Optional<String> date) {
        var missing = new StringBuilder();
        for (var name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (parts.getOrDefault(name, "").isEmpty()) {
                missing.append("Authorization header requires '").append(name).append("' parameter. ");
            }
        }
        if (date.isEmpty()) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!missing.isEmpty()) {
            throw Refusals.incomplete(
                    missing + "(Hashed with SHA-256 and encoded with Base64) Authorization=" + Refusals.hash(header));
        }
    }

    private static RequestSignature ofQuery(Map<String, String> query) {
        var missing = new StringBuilder();
        for (var name : List.of(ALGORITHM, CREDENTIAL, SIGNATURE, SIGNED_HEADERS, DATE)) {
            if (query.getOrDefault(name, "").isEmpty()) {
                missing.append("AWS query-string parameters must include '")
                        .append(name)
                        .append("'. ");
            }
        }
        if (!missing.isEmpty()) {
            throw Refusals.incomplete(missing + "Re-examine the query-string parameters.");
        }
        return new RequestSignature(
                query.getOrDefault(ALGORITHM, ""),
                query.getOrDefault(CREDENTIAL, ""),
                names(query.getOrDefault(SIGNED_HEADERS, "")),
                query.getOrDefault(SIGNATURE, ""),
                time(query.getOrDefault(DATE, "")),
                Optional.of(expires(query.get(EXPIRES))),
                Optional.ofNullable(query.get(TOKEN)));
    }

    private static List<String> names(String joined) {
        return List.of(joined.split(";", -1));
    }

    /** A presigned request that does not say is good for as long as the clocks may differ. */
    private static Duration expires(@Nullable String seconds) {
        if (seconds == null) {
            return SignatureCheck.SKEW;
        }
        if (!seconds.matches("\\d{1,6}") || Integer.parseInt(seconds) > LONGEST.toSeconds()) {
            throw Refusals.incomplete(
                    "'" + EXPIRES + "' must be a number of seconds from 0 to " + LONGEST.toSeconds() + ".");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private static Instant time(String text) {
        return parsed(BASIC, text)
                .or(() -> parsed(DateTimeFormatter.RFC_1123_DATE_TIME, text))
                .orElseThrow(() -> Refusals.incomplete("Date must be in ISO-8601 'basic format'. Got '" + text
                        + "'. See http://en.wikipedia.org/wiki/ISO_8601"));
    }

    private static Optional<Instant> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    static String basic(Instant time) {
        return BASIC.format(time);
    }
}
