package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateFailure;
import lambdaless.gateway.vtl.TemplateSyntaxError;
import lambdaless.gateway.vtl.TemplateVariables;

/**
 * Renders mapping templates without a server: a line of JSON in, a line of JSON out, with the engine that serves them.
 *
 * <p>In: {@code {"id","template","body","params":{"path","querystring","header"},"context","stageVariables"}}, any but the
 * first two absent or null. Out: {@code {"id","output","overrides"}} or {@code {"id","error"}}.
 */
public final class Render {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final TemplateEngine engine = new TemplateEngine();

    private Render() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var render = new Render();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(JSON.writeValueAsString(render.reply(line)));
            }
        }
    }

    private Map<String, Object> reply(String line) {
        var reply = new LinkedHashMap<String, Object>();
        try {
            var request = JSON.readValue(line, OBJECT);
            reply.put("id", request.get("id"));
            var context = ContextVariable.of(object(request, "context"));
            var overrides = Overrides.within(context);
            reply.put("output", rendered(request, context));
            reply.put("overrides", overrides.set());
        } catch (JsonProcessingException noJson) {
            reply.put("error", "the line is not a JSON object: " + noJson.getOriginalMessage());
        } catch (TemplateSyntaxError | TemplateFailure failed) {
            reply.put("error", failed.getMessage());
        } catch (RuntimeException | Error unforeseen) {
            reply.put("error", "the template cannot be rendered: " + unforeseen);
        }
        return reply;
    }

    private String rendered(Map<String, Object> request, ContextVariable context) {
        var params = object(request, "params");
        var headers = new TreeMap<String, String>(RequestParameters.HEADER_ORDER);
        headers.putAll(texts(object(params, "header")));
        var parameters =
                new RequestParameters(texts(object(params, "path")), texts(object(params, "querystring")), headers);
        var input = engine.input(text(request, "body"), parameters);
        var template = engine.compile("template", text(request, "template"));
        return template.render(new TemplateVariables(input, context, texts(object(request, "stageVariables"))));
    }

    private static String text(Map<String, Object> object, String key) {
        return object.get(key) instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, String> texts(Map<String, Object> object) {
        var texts = new LinkedHashMap<String, String>();
        object.forEach((key, value) -> texts.put(key, value == null ? "" : value.toString()));
        return texts;
    }
}
