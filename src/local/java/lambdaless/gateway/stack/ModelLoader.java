package lambdaless.gateway.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.schema.SchemaModels;

/** The models of an API, among them the two that every API has. */
final class ModelLoader {
    private static final JsonMapper JSON = new JsonMapper();

    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html */
    private static final JsonNode ERROR = JsonNodeFactory.instance
            .objectNode()
            .set("message", JsonNodeFactory.instance.objectNode().put("type", "string"));

    private final SchemaModels models;

    ModelLoader(Resources resources, String apiId) {
        var schemas = new LinkedHashMap<String, JsonNode>();
        var object = JsonNodeFactory.instance.objectNode().put("type", "object");
        schemas.put("Empty", object);
        schemas.put("Error", object.deepCopy().set("properties", ERROR));
        var declared = resources.ofApi(ResourceType.MODEL, apiId);
        declared.forEach(model -> schema(model).ifPresent(schema -> schemas.put(model.required("name"), schema)));
        declared.forEach(model -> refuseDangling(model, schemas, SchemaModels.address(apiId)));
        this.models = new SchemaModels(apiId, schemas);
        declared.forEach(this::refuseMalformed);
    }

    Optional<BodyModel> model(String name) {
        return models.model(name);
    }

    private void refuseMalformed(Properties model) {
        models.malformed(model.required("name"))
                .forEach(problem -> model.problemOfCalls(
                        "has a schema that is not valid in draft 4"
                                + (problem.pointer().isEmpty() ? ": " : ", at ") + problem.placed(),
                        "no body fits it"));
    }

    /** Refuses a reference that leads neither into its own schema nor to a model of the API. */
    private static void refuseDangling(Properties model, Map<String, JsonNode> schemas, String address) {
        Stream.ofNullable(schemas.get(model.required("name")))
                .flatMap(schema -> schema.findValuesAsText("$ref").stream())
                .filter(reference -> !reference.isEmpty() && !reference.startsWith("#"))
                .filter(reference -> !schemas.containsKey(modelOf(reference, address)))
                .forEach(reference -> model.problem("has the $ref \"" + reference
                        + "\", which is not a model of the API; expected #/… or " + address + "NAME"));
    }

    private static String modelOf(String reference, String address) {
        return reference.startsWith(address)
                ? reference.substring(address.length()).replaceFirst("#.*", "")
                : "";
    }

    private static Optional<JsonNode> schema(Properties model) {
        try {
            var schema = JSON.readTree(model.document("schema"));
            if (schema.isMissingNode()) {
                model.problem("has an empty schema; expected JSON");
                return Optional.empty();
            }
            return Optional.of(schema);
        } catch (JsonProcessingException noJson) {
            model.problem("has a schema that is not JSON: " + noJson.getOriginalMessage());
            return Optional.empty();
        }
    }
}
