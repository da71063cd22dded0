package lambdaless.gateway.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Optional;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.schema.SchemaModels;

/** The models of an API, among them the two that every API has. */
final class ModelLoader {
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaModels models;

    ModelLoader(Resources resources, String apiId) {
        var schemas = new LinkedHashMap<String, JsonNode>();
        var object = JsonNodeFactory.instance.objectNode().put("type", "object");
        schemas.put("Empty", object);
        schemas.put("Error", object);
        resources
                .ofApi(ResourceType.MODEL, apiId)
                .forEach(model -> schema(model).ifPresent(schema -> schemas.put(model.required("name"), schema)));
        this.models = new SchemaModels(apiId, schemas);
    }

    Optional<BodyModel> model(String name) {
        return models.model(name);
    }

    private static Optional<JsonNode> schema(Properties model) {
        try {
            return Optional.of(JSON.readTree(model.document("schema")));
        } catch (JsonProcessingException noJson) {
            model.problem("has a schema that is not JSON: " + noJson.getOriginalMessage());
            return Optional.empty();
        }
    }
}
