package lambdaless.local.template;

import static java.util.stream.Collectors.toMap;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Text in a URL, written and read as clients do it. */
final class UrlText {
    /** The characters that a path segment may hold as they are: https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@";

    private UrlText() {}

    /** Encodes what must be encoded and nothing else. */
    static String sparing(String text) {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf(octet) >= 0;
            encoded.append(plain ? String.valueOf((char) octet) : percent("%%%02X", octet));
        }
        return encoded.toString();
    }

    /** Encodes every byte, in small letters. */
    static String thorough(String text) {
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(percent("%%%02x", octet));
        }
        return encoded.toString();
    }

    /** The parameters of a reference that is a query and nothing more. */
    static Map<String, String> query(String reference) {
        if (!reference.startsWith("?")) {
            throw new IllegalArgumentException("reference \"" + reference + "\" is no query; expected one with a ?");
        }
        return Stream.of(reference.substring(1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String percent(String format, byte octet) {
        return String.format(format, octet & 0xFF);
    }
}
