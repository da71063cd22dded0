package lambdaless.infra;

import com.pulumi.aws.apigateway.Model;
import com.pulumi.aws.apigateway.ModelArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.api.Definition;

/** The models of request bodies and of answers. */
final class Models {
    private final Map<String, Model> models = new LinkedHashMap<>();

    Models(List<Definition.Model> definitions, RestApi restApi, Component parent) {
        definitions.forEach(definition -> models.put(
                definition.name(), new Model(definition.name(), arguments(definition, restApi), parent.child())));
    }

    List<Resource> all() {
        return List.copyOf(models.values());
    }

    /** Models by content type, each after it is made: API Gateway takes no method with a model that is not there. */
    Output<Map<String, String>> made(Map<String, String> names) {
        return Named.outputs(names, name -> model(name).name());
    }

    private Model model(String name) {
        var model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("model " + name + " is not defined; expected one of " + models.keySet());
        }
        return model;
    }

    private static ModelArgs arguments(Definition.Model definition, RestApi restApi) {
        return ModelArgs.builder()
                .restApi(restApi.id())
                .name(definition.name())
                .contentType("application/json")
                .schema(definition.schema())
                .build();
    }
}
