package lambdaless.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.PathShape;

/**
 * The steps from a released stack to the program as it is now. The release declared no responses, had templates of other lines, and
 * other names of models, which API Gateway cannot rename, and other descriptions of methods, roles, keys and plans. What clients hold
 * is updated where it is, and nothing is replaced but the deployment.
 */
final class Upgrade {
    private static final List<String> ADDED_MODELS =
            List.of("Album", "Albums", "ErrorResponse", "OpenApi", "User", "UserFavoriteMovies", "Users");

    /** The parts of the description of the API, which the release did not have. */
    private static final List<String> DESCRIPTION = List.of(
            "create Resource /openapi.json",
            "create Method GET /openapi.json",
            "create Integration GET /openapi.json",
            "create MethodResponse GET /openapi.json/status-200",
            "create IntegrationResponse GET /openapi.json/success",
            "create Method OPTIONS /openapi.json",
            "create Integration OPTIONS /openapi.json",
            "create MethodResponse OPTIONS /openapi.json/status-204",
            "create IntegrationResponse OPTIONS /openapi.json/success");

    /** The models of request bodies by their names in the release. */
    private static final Map<String, String> RENAMED_MODELS = Map.of(
            "ReplacementUser", "UserReplacement",
            "ChangesToUser", "UserPatch",
            "ReplacementAlbum", "AlbumReplacement",
            "ChangesToAlbum", "AlbumPatch",
            "BatchOfAlbum", "AlbumBatch");

    /** The gateway responses that say now why a caller with credentials is refused. */
    private static final List<String> REWORDED_RESPONSES = List.of(
            "ACCESS_DENIED",
            "API_CONFIGURATION_ERROR",
            "AUTHORIZER_CONFIGURATION_ERROR",
            "AUTHORIZER_FAILURE",
            "BAD_REQUEST_BODY",
            "BAD_REQUEST_PARAMETERS",
            "DEFAULT_4XX",
            "DEFAULT_5XX",
            "EXPIRED_TOKEN",
            "INTEGRATION_FAILURE",
            "INVALID_SIGNATURE",
            "MISSING_AUTHENTICATION_TOKEN",
            "RESOURCE_NOT_FOUND",
            "THROTTLED",
            "WAF_FILTERED");

    /** The web ACL of production, which the release did not have. */
    private static final List<String> FIREWALL = List.of(
            "create Firewall firewall",
            "create LogGroup firewall-log",
            "create WebAcl firewall",
            "create WebAclAssociation firewall",
            "create WebAclLoggingConfiguration firewall");

    /** The alarms of production on the stage, its dashboard and its queries, which the release did not have. */
    private static final List<String> MONITORING = List.of(
            "create Alarms alarms",
            "create Dashboard dashboard",
            "create LogMetricFilter requests-over-quota",
            "create LogMetricFilter throttled-requests",
            "create MetricAlarm client-errors",
            "create MetricAlarm quota-exhausted",
            "create MetricAlarm server-errors",
            "create MetricAlarm slow-responses",
            "create MetricAlarm throttled-requests",
            "create QueryDefinition callers-by-key",
            "create QueryDefinition errors-by-type",
            "create QueryDefinition one-request-by-id",
            "create QueryDefinition slowest-routes",
            "create RefusedRequests refused-requests",
            "create SavedQueries saved-queries");

    private static final Set<String> WITH_A_BODY = Set.of("item", "members", "page");

    private Upgrade() {}

    static Set<String> ofDev() {
        var steps = steps("standard");
        steps.add("update Role account-logging");
        return steps;
    }

    static Set<String> ofProd() {
        var steps = steps("free", "internal", "partner");
        steps.addAll(FIREWALL);
        steps.addAll(MONITORING);
        for (var table : Api.ofProject().tables()) {
            steps.add("create MetricAlarm " + table.tableName() + "-errors");
            steps.addAll(consumption(table.tableName()));
            table.indexes().forEach(index -> steps.addAll(consumption(table.tableName() + "-" + index.name())));
        }
        return steps;
    }

    private static Set<String> consumption(String name) {
        return Stream.of("read-consumption", "read-throttles", "write-consumption", "write-throttles")
                .map(alarm -> "create MetricAlarm " + name + "-" + alarm)
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(String... plans) {
        var steps = Steps.released();
        ADDED_MODELS.forEach(model -> steps.add("create Model " + model));
        REWORDED_RESPONSES.forEach(type -> steps.add("update Response " + type));
        steps.addAll(DESCRIPTION);
        RENAMED_MODELS.forEach((before, now) -> {
            steps.add("create Model " + now);
            steps.add("delete Model " + before);
        });
        for (var operation : Api.ofProject().operations()) {
            var shape = PathShape.of(operation.path());
            var route = operation.verb() + " " + shape;
            steps.add("update Method " + route);
            steps.add("update Integration " + route);
            steps.add("update Role " + operation.verb() + roleOf(shape));
            steps.add("update IntegrationResponse OPTIONS " + shape + "/success");
            Stream.of("success", "refused", "unavailable", "internal")
                    .forEach(part -> steps.add("update IntegrationResponse " + route + "/" + part));
            steps.addAll(declared(operation, route));
        }
        for (var plan : plans) {
            steps.add("update UsagePlan " + plan);
            steps.add("update ApiKey " + plan);
        }
        return steps;
    }

    /** The statuses that get a model, and those that were not declared. */
    private static List<String> declared(Operation operation, String route) {
        var steps = new ArrayList<String>();
        var known = new TreeSet<>(Set.of(400, 500, 503));
        if (WITH_A_BODY.contains(operation.responseTemplate())) {
            known.add(operation.success());
        }
        known.forEach(status -> steps.add("update MethodResponse " + route + "/status-" + status));
        var added = new TreeSet<>(operation.otherStatuses());
        added.remove(400);
        added.add(429);
        added.forEach(status -> steps.add("create MethodResponse " + route + "/status-" + status));
        return steps;
    }

    private static String roleOf(String shape) {
        return shape.replace('/', '.').replace("{}", "_");
    }
}
