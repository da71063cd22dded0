package lambdaless.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Definition.Method;

/** The parameters of an operation: those of its path, and of the query and the headers those that its templates read. */
record OpenApiParameters(Subject subject, Method method, ParameterAttributes meant) {
    private static final String QUERY = "method.request.querystring.";
    private static final String HEADER = "method.request.header.";

    static List<JsonObject> of(Subject subject, Method method) {
        return new OpenApiParameters(subject, method, new ParameterAttributes(subject)).all();
    }

    private List<JsonObject> all() {
        var all = new ArrayList<JsonObject>();
        PathShape.parameters(method.path()).forEach(name -> all.add(inPath(name)));
        named(QUERY).forEach(name -> all.add(inQuery(name)));
        named(HEADER)
                .filter(name -> !name.equalsIgnoreCase("Origin") && !name.equals("Authorization"))
                .flatMap(name -> inHeader(name).stream())
                .forEach(all::add);
        return all;
    }

    private Stream<String> named(String place) {
        return method.requestParameters().keySet().stream()
                .filter(name -> name.startsWith(place))
                .map(name -> name.substring(place.length()));
    }

    private JsonObject inPath(String name) {
        return meant.ofPath(name)
                .map(attribute ->
                        of("path", name, attribute.type().schema(), FieldWords.of(attribute), Examples.of(attribute)))
                .orElseGet(() -> of("path", name, text(), Summary.words(name), new JsonPrimitive(name)));
    }

    private JsonObject inQuery(String name) {
        if (name.equals("limit")) {
            var schema = Json.object("type", "integer", "minimum", 1, "maximum", 100, "default", 25);
            return of("query", name, schema, "The number of items of a page", new JsonPrimitive(25));
        }
        var position = meant.positions().get(name);
        if (position != null) {
            return of(
                    "query",
                    name,
                    position.type().schema(),
                    "Where the page begins: after the item with this " + Summary.words(position.name())
                            + ". It comes from `next`, with all its parameters");
        }
        return subject.operation().focus().beginning().filter(name::equals).isPresent()
                ? of(
                        "query",
                        name,
                        meant.beginning(),
                        "The beginning of the "
                                + Summary.words(subject.sortKeyText().name()))
                : of("query", name, text(), Summary.words(name));
    }

    private Optional<JsonObject> inHeader(String name) {
        boolean reads = subject.operation().verb() == Verb.GET;
        return switch (name) {
            case "If-Match" ->
                subject.operation().verb() == Verb.POST
                        ? Optional.empty()
                        : Optional.of(of(
                                "header",
                                name,
                                matching("^(\\*|\"[^\",\\s]+\"(, ?\"[^\",\\s]+\"){0,99})$"),
                                "The entity tags of which the item must have one, or `*` for any"));
            case "If-None-Match" -> reads ? Optional.of(known(name)) : onlyNew(name);
            case "Idempotency-Key" ->
                Optional.of(of(
                        "header",
                        name,
                        matching("^[A-Za-z0-9_-]{1,36}$"),
                        "Sent again within ten minutes, with the same body, the request changes nothing",
                        new JsonPrimitive("2f1c6f6e-4a0b-4d0a-9d39-7a1f3f5f7c11")));
            default ->
                subject.operation().isStandard() ? Optional.empty() : Optional.of(of("header", name, text(), name));
        };
    }

    private static JsonObject known(String name) {
        return of(
                "header",
                name,
                text(),
                "The entity tags that the client has: 304 where the item still has one of them");
    }

    private Optional<JsonObject> onlyNew(String name) {
        return subject.operation().request().startsWith("requests/create")
                        || subject.operation().request().startsWith("requests/replace")
                ? Optional.of(of(
                        "header",
                        name,
                        Json.object("type", "string", "enum", Json.array(List.of("*"))),
                        "`*`: the item must not exist yet"))
                : Optional.empty();
    }

    private static JsonObject text() {
        return Json.object("type", "string");
    }

    private static JsonObject matching(String pattern) {
        return Json.object("type", "string", "pattern", pattern);
    }

    private static JsonObject of(String in, String name, JsonObject schema, String meaning, JsonElement example) {
        var parameter = of(in, name, schema, meaning);
        parameter.add("example", example);
        return parameter;
    }

    private static JsonObject of(String in, String name, JsonObject schema, String meaning) {
        return Json.object(
                "name",
                name,
                "in",
                in,
                "required",
                in.equals("path"),
                "description",
                meaning,
                "schema",
                OpenApiSchemas.today(schema));
    }
}
