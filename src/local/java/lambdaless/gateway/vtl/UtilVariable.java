package lambdaless.gateway.vtl;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lambdaless.gateway.json.JsonPaths;

/**
 * The {@code $util} of a template.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">the
 *     reference of mapping templates</a>
 */
public final class UtilVariable {
    private final JsonPaths paths;

    UtilVariable(JsonPaths paths) {
        this.paths = paths;
    }

    /** Escapes for a string of JavaScript; an apostrophe too, which JSON does not know. */
    public String escapeJavaScript(Object value) {
        return JavaScriptText.escaped(String.valueOf(value));
    }

    /** The object or list that a text of JSON holds, or nothing; of what is not a text, that which it prints. */
    public Object parseJson(Object json) {
        return paths.document(String.valueOf(json)).value("$");
    }

    public String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String urlDecode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String base64Encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
