package lambdaless.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.TemplateSource;

/**
 * The templates of a method as JSON: {@code [{"use": "request", "contentType", "lines": [{"file", "line", "text"}]}]}. A line has
 * the file that it was written in and its number there, or the number in the template alone if no file is known.
 */
final class MethodTemplates {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/json";
    private static final String METHOD = "method=";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private MethodTemplates() {}

    /** Answers {@code ?method=get-user}, where the method has the name of its resource in the stack. */
    static HttpResponse answer(RunningStack serving, HttpRequest request) {
        var name = Stream.of(request.query().split("&"))
                .filter(parameter -> parameter.startsWith(METHOD))
                .map(parameter -> decoded(parameter.substring(METHOD.length())))
                .findFirst()
                .orElse("");
        var method = serving.stages().stream()
                .flatMap(stage -> stage.api().methods().stream())
                .filter(known -> known.name().equals(name))
                .findFirst();
        return method.map(found -> Site.answer(OK, TYPE, described(found).toPrettyString() + "\n"))
                .orElseGet(() -> Site.answer(
                        NOT_FOUND,
                        TYPE,
                        JSON.createObjectNode()
                                        .put(
                                                "message",
                                                "method \"" + name + "\" does not exist; expected ?method=NAME with one"
                                                        + " of the names at /_local/methods")
                                + "\n"));
    }

    private static ArrayNode described(Method method) {
        var templates = JSON.createArrayNode();
        add(templates, "request", method.integration().requestTemplates());
        method.responses()
                .forEach(response -> add(templates, "response " + response.statusCode(), response.templates()));
        return templates;
    }

    private static void add(ArrayNode templates, String use, Map<String, Optional<MappingTemplate>> byType) {
        byType.forEach((type, template) -> template.ifPresent(present -> {
            var described = templates.addObject().put("use", use).put("contentType", type);
            addLines(described.putArray("lines"), present.source());
        }));
    }

    private static void addLines(ArrayNode lines, TemplateSource source) {
        var texts = source.text().split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            var line = lines.addObject();
            if (source.origins().isEmpty()) {
                line.put("line", i + 1);
            } else {
                var origin = source.origins().get(i);
                line.put("file", origin.file()).put("line", origin.number());
            }
            line.put("text", texts[i]);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
