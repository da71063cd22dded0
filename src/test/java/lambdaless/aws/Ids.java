package lambdaless.aws;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids of resources, as the provider writes them; those that AWS invents come from {@link FakeAwsOutputs}. */
final class Ids {
    private final FakeAwsOutputs invented;
    private final Set<String> given = new HashSet<>();

    Ids(FakeAwsOutputs invented) {
        this.invented = invented;
    }

    /** The resource as it comes out of a create. */
    AwsResource made(Kind kind, String name, Map<String, Object> inputs) {
        var answer = invented.of(kind.token(), name, inputs);
        var resource = new AwsResource(kind, answer.id(), answer.outputs()).with(inputs, Set.of());
        return switch (kind) {
            case ACCOUNT -> named(resource, "api-gateway-account");
            case GATEWAY_RESPONSE -> named(resource, joined("aggr", resource, "restApiId", "responseType"));
            case INTEGRATION -> named(resource, joined("agi", resource, "restApi", "resourceId", "httpMethod"));
            case INTEGRATION_RESPONSE ->
                named(resource, joined("agir", resource, "restApi", "resourceId", "httpMethod", "statusCode"));
            case METHOD -> named(resource, joined("agm", resource, "restApi", "resourceId", "httpMethod"));
            case METHOD_RESPONSE ->
                named(resource, joined("agmr", resource, "restApi", "resourceId", "httpMethod", "statusCode"));
            case METHOD_SETTINGS -> named(resource, joined("", resource, "restApi", "stageName", "methodPath"));
            case KEY_ALIAS, METRIC_ALARM, METRIC_FILTER, SCALING_POLICY -> named(resource, resource.text("name"));
            case DASHBOARD -> named(resource, resource.text("dashboardName"));
            case BUDGET -> named(resource, FakeAwsOutputs.ACCOUNT + ":" + resource.text("name"));
            case KEY, KEY_POLICY -> named(resource, resource.text("keyId"));
            case SCALING_TARGET -> named(resource, joined("", resource, "resourceId", "scalableDimension"));
            case LOG_GROUP -> {
                var group = resource.has("namePrefix") ? unique(kind, name, inputs, resource) : resource;
                yield named(group, group.text("name"));
            }
            case BASE_PATH_MAPPING, DOMAIN_NAME, REST_API_POLICY, WEB_ACL_ASSOCIATION, WEB_ACL_LOGGING -> resource;
            case POLICY, ROLE, STAGE, TABLE -> resource;
            default -> unique(kind, name, inputs, resource);
        };
    }

    /** Notes an id that was given elsewhere. */
    void note(String id) {
        given.add(id);
    }

    /** AWS gives no id twice, though a replacement has its predecessor's name. */
    private AwsResource unique(Kind kind, String name, Map<String, Object> inputs, AwsResource first) {
        var resource = first;
        for (int number = 2; !given.add(resource.id()); number++) {
            var answer = invented.of(kind.token(), name + "-" + number, inputs);
            resource = new AwsResource(kind, answer.id(), answer.outputs()).with(inputs, Set.of());
        }
        return resource;
    }

    private static AwsResource named(AwsResource resource, String id) {
        return new AwsResource(resource.kind(), id, resource.properties());
    }

    private static String joined(String prefix, AwsResource resource, String... keys) {
        var id = new StringBuilder(prefix);
        for (var key : keys) {
            id.append(id.isEmpty() ? "" : "-").append(resource.text(key));
        }
        return id.toString();
    }
}
