package lambdaless.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;

/** The models of an API. */
final class Models implements Control {
    private final Holdings holdings;
    private final Paths paths;

    Models(Holdings holdings, Paths paths) {
        this.holdings = holdings;
        this.paths = paths;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.of(wanted.restApi(), Kind.MODEL)
                        .anyMatch(model -> model.text("name").equals(wanted.text("name"))),
                Refusal.conflict("Model name already exists for this REST API"));
        refuseNoSchema(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseNoSchema(wanted);
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        var name = existing.text("name");
        holdings.of(existing.restApi(), Kind.METHOD)
                .filter(method -> method.object("requestModels").containsValue(name))
                .findFirst()
                .ifPresent(method -> {
                    throw Refusal.conflict("Cannot delete model '" + name + "', is referenced in method request: "
                            + paths.path(method.restApi(), method.text("resourceId"))
                                    .orElse("") + "/" + method.text("httpMethod"));
                });
    }

    private static void refuseNoSchema(AwsResource wanted) {
        Refusal.when(
                !isObject(wanted.text("schema")),
                Refusal.badRequest("Invalid model specified: Validation Result: warnings : [], errors : "
                        + "[Invalid model schema specified. Unable to parse JSON schema]"));
    }

    private static boolean isObject(String schema) {
        try {
            JsonElement parsed = JsonParser.parseString(schema);
            return parsed.isJsonObject();
        } catch (JsonSyntaxException broken) {
            return false;
        }
    }
}
