package lambdaless.aws;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.stream.StreamSupport;

/** The resource policies of APIs. A stage heeds the one that its deployment has seen. */
final class ResourcePolicies implements Control {
    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                !isPolicy(wanted.text("policy")),
                Refusal.badRequest("Invalid policy document. Please check the policy syntax and ensure that Principals"
                        + " are valid."));
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        beforeCreate(wanted);
    }

    private static boolean isPolicy(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject document
                    && document.has("Statement")
                    && StreamSupport.stream(document.getAsJsonArray("Statement").spliterator(), false)
                            .map(statement -> statement.getAsJsonObject())
                            .allMatch(statement -> statement.has("Effect") && statement.has("Principal"));
        } catch (JsonParseException | ClassCastException | IllegalStateException malformed) {
            return false;
        }
    }
}
