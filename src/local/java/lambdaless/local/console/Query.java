package lambdaless.local.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import lambdaless.gateway.message.HttpRequest;

/** The parameters of a query string. */
final class Query {
    private Query() {}

    /** The first value, decoded; empty if there is none, or one that cannot be decoded. */
    static String text(HttpRequest request, String name) {
        return Stream.of(request.query().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    /** The first value as a number; 0 if it is none. */
    static long number(HttpRequest request, String name) {
        try {
            return Long.parseLong(text(request, name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
