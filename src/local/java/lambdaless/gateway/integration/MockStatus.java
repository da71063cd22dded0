package lambdaless.gateway.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The status that a mock integration's rendered template names. API Gateway takes JSON, and also what only looks like it:
 * names without quotes, single quotes, commas too many.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
final class MockStatus {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{(.+)}\\s*", Pattern.DOTALL);
    private static final Pattern STATUS_NAME = Pattern.compile("(['\"]?)statusCode\\1");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final String OPENING = "\"'{[";
    private static final String CLOSING = "\"'}]";

    private MockStatus() {}

    static OptionalInt of(String rendered) {
        try {
            var status = JSON.readTree(rendered).path("statusCode");
            return status.isIntegralNumber() ? OptionalInt.of(status.intValue()) : OptionalInt.empty();
        } catch (JsonProcessingException noJson) {
            return ofAlmostJson(rendered);
        }
    }

    private static OptionalInt ofAlmostJson(String rendered) {
        var object = OBJECT.matcher(rendered);
        if (!object.matches()) {
            return OptionalInt.empty();
        }
        var status = OptionalInt.empty();
        for (var pair : object.group(1).split(",", -1)) {
            var named = pair.split(":", 2);
            if (pair.isBlank()) {
                continue;
            }
            var name = named[0].strip();
            var value = named.length == 2 ? named[1].strip() : "";
            if (STATUS_NAME.matcher(name).matches() && WHOLE.matcher(value).matches()) {
                status = OptionalInt.of(Integer.parseInt(value));
            } else if (named.length < 2 || !isName(name) || !isClosed(value)) {
                return OptionalInt.empty();
            }
        }
        return status;
    }

    private static boolean isName(String name) {
        return !name.startsWith("{") && !name.startsWith("[") && isClosed(name);
    }

    /** True if what begins with a quote or a bracket ends with the other one. */
    private static boolean isClosed(String text) {
        int kind = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
        return kind < 0 || (text.length() > 1 && text.charAt(text.length() - 1) == CLOSING.charAt(kind));
    }
}
