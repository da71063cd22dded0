package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.MockIntegration;
import lambdaless.api.Definition.Model;

/** The method that answers with the description of its own API, which everybody may read. */
record OpenApiMethod(OpenApi description, Composer templates) {
    /** Where it is, below the address of the stage. */
    static final String PATH = "/openapi.json";

    /** The word of the template that stands for all of the document but its version and its servers. */
    private static final String WORD = "DOCUMENT";

    private static final Model MODEL = Model.of(
            "OpenApi",
            Json.object(
                    "type",
                    "object",
                    "required",
                    Json.array(List.of("openapi", "info", "servers", "paths", "components"))));

    /** An API that describes itself. */
    static Definition added(OpenApi description, Composer templates) {
        var api = description.definition();
        var method = new OpenApiMethod(description, templates).method();
        var preflight = new PreflightMethod(PATH, List.of(Verb.GET.name()), List.of(), description.access(), templates)
                .method();
        return new Definition(
                api.apiKeySource(),
                api.authorizers(),
                api.validator(),
                Stream.concat(api.models().stream(), Stream.of(MODEL)).toList(),
                Stream.concat(api.methods().stream(), Stream.of(method, preflight))
                        .toList(),
                api.gatewayResponses());
    }

    private Method method() {
        var response =
                Cors.response("success", 200, ResponseModels.names(Optional.of(MODEL)), Definition.DEFAULT, template());
        return new Method(
                "openapi",
                PATH,
                Verb.GET.name(),
                Definition.NO_AUTHORIZATION,
                List.of(),
                false,
                false,
                new TreeMap<>(),
                new TreeMap<>(),
                new MockIntegration(Definition.NEVER, templates.request("openapi")),
                List.of(response),
                List.of());
    }

    private Template template() {
        var template = templates.response("openapi");
        return new Template(
                template.file(),
                template.lines().stream()
                        .map(line -> line.text().equals(WORD) ? line.with(printed(description.described())) : line)
                        .toList());
    }

    /**
     * The members of a document as a template prints them. What has a meaning in templates is in variables, after no backslash, which
     * would take the variable's meaning.
     */
    private static String printed(JsonObject document) {
        var text = Json.text(document);
        return text.substring(1)
                .replaceAll("\\\\\\\\(?=[$#])", "\\\\u005c")
                .replace("$", "${dollar}")
                .replace("#", "${hash}");
    }
}
