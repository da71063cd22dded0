package lambdaless.plan;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lambdaless.gateway.stack.RecordedResource;

/**
 * A stack as {@code terraform show -json} prints the plan of its creation, for tools that read nothing else.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">the format</a>
 */
final class TerraformPlan {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FORMAT = "1.2";
    private static final String VERSION = "1.5.7"; // whose plans have this format; Checkov reads none without

    private final List<RecordedResource> resources;
    private final Addresses addresses;
    private final References references;

    TerraformPlan(List<RecordedResource> recorded) {
        this.resources = recorded.stream()
                .filter(TerraformPlan::isDeployed)
                .sorted(comparing(RecordedResource::type).thenComparing(RecordedResource::name))
                .toList();
        this.addresses = new Addresses(resources);
        this.references = new References(resources, addresses);
    }

    Addresses addresses() {
        return addresses;
    }

    ObjectNode json() {
        ArrayNode values = JSON.arrayNode();
        ArrayNode changes = JSON.arrayNode();
        ArrayNode configuration = JSON.arrayNode();
        for (var resource : resources) {
            var planned = Arguments.of(resource, references);
            values.add(described(resource).<ObjectNode>set("values", planned.known()));
            changes.add(described(resource).<ObjectNode>set("change", change(planned)));
            configuration.add(described(resource).<ObjectNode>set("expressions", planned.expression()));
        }
        ObjectNode plan = JSON.objectNode().put("format_version", FORMAT).put("terraform_version", VERSION);
        plan.set("planned_values", root(values));
        plan.set("resource_changes", changes);
        plan.set("configuration", root(configuration));
        return plan;
    }

    private ObjectNode described(RecordedResource resource) {
        var address = addresses.of(resource);
        return JSON.objectNode()
                .put("address", address.toString())
                .put("mode", "managed")
                .put("type", address.type())
                .put("name", address.name());
    }

    private static ObjectNode change(Planned planned) {
        ObjectNode change = JSON.objectNode();
        change.set("actions", JSON.arrayNode().add("create"));
        change.set("before", JSON.nullNode());
        change.set("after", planned.known());
        change.set("after_unknown", planned.unknown());
        return change;
    }

    private static JsonNode root(ArrayNode resources) {
        return JSON.objectNode().set("root_module", JSON.objectNode().set("resources", resources));
    }

    /** False for a component, which is a branch of the tree that people read and nothing at AWS. */
    private static boolean isDeployed(RecordedResource resource) {
        return !resource.type().startsWith("lambdaless:");
    }
}
