package lambdaless.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.Set;

/** The models of an API, which requests and responses of methods name. */
final class Models implements Control {
    /** Every API has them from its beginning. */
    private static final Set<String> GIVEN = Set.of("Empty", "Error");

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

    /**
     * The methods are named, and of a response not the status.
     *
     * @see <a href="https://github.com/amazon-archives/aws-apigateway-importer/issues/113">a model of a response</a>
     */
    @Override
    public void beforeDelete(AwsResource existing) {
        refuseNamed(existing, Kind.METHOD, "requestModels", "request");
        refuseNamed(existing, Kind.METHOD_RESPONSE, "responseModels", "response");
    }

    private void refuseNamed(AwsResource model, Kind kind, String property, String part) {
        var name = model.text("name");
        holdings.of(model.restApi(), kind)
                .filter(holder -> holder.object(property).containsValue(name))
                .findFirst()
                .ifPresent(holder -> {
                    throw Refusal.conflict("Cannot delete model '" + name + "', is referenced in method " + part + ": "
                            + paths.path(holder.restApi(), holder.text("resourceId"))
                                    .orElse("") + "/" + holder.text("httpMethod"));
                });
    }

    /** Refuses a method, or a response of one, that names a model which the API does not have. */
    static void refuseUnknown(Holdings holdings, AwsResource wanted, String property) {
        var names = wanted.object(property).values().stream().map(String::valueOf);
        names.filter(name -> !GIVEN.contains(name)
                        && holdings.of(wanted.restApi(), Kind.MODEL)
                                .noneMatch(model -> model.text("name").equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badRequest("Invalid model identifier specified: " + name);
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
