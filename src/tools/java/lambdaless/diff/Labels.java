package lambdaless.diff;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;
import lambdaless.diff.Recording.Resource;

/**
 * The names of resources for a reader: by the operation that they belong to, which stays when a release names its resources
 * in another way.
 */
final class Labels {
    private static final String OPTIONS = "OPTIONS ";

    private final Recording recording;
    private final Map<String, String> operations;
    private final Map<String, String> roles;
    private final Map<String, String> policies;

    Labels(Recording recording) {
        this.recording = recording;
        this.operations = recording
                .all("Method")
                .collect(toMap(recording::route, method -> operation(method), (first, second) -> first));
        this.roles = recording
                .all("Integration")
                .filter(integration -> !integration.text("credentials").isEmpty())
                .collect(toMap(
                        integration -> integration.text("credentials").replaceFirst(".*/", ""),
                        integration -> ofRoute(recording.route(integration)),
                        (first, second) -> first));
        this.policies = recording
                .all("RolePolicyAttachment")
                .collect(toMap(
                        attachment -> attachment.text("policyArn"),
                        attachment -> roles.getOrDefault(attachment.text("role"), attachment.name()),
                        (first, second) -> first));
    }

    /** The operation of a route; that of an OPTIONS method is its path's preflight. */
    String ofRoute(String route) {
        return route.startsWith(OPTIONS)
                ? "preflight" + route.substring(OPTIONS.length())
                : operations.getOrDefault(route, route);
    }

    String of(Resource resource) {
        return switch (resource.kind()) {
            case "RestApi" -> "api";
            case "Resource" -> recording.path(resource.id());
            case "Method", "Integration" -> ofRoute(recording.route(resource));
            case "MethodResponse", "IntegrationResponse" ->
                ofRoute(recording.route(resource)) + "-" + resource.text("statusCode");
            case "MethodSettings" -> ofSettings(resource);
            case "Role" -> roles.getOrDefault(resource.id(), resource.name());
            case "RolePolicyAttachment" -> roles.getOrDefault(resource.text("role"), resource.name());
            case "Policy" -> policies.getOrDefault(resource.id(), resource.name());
            default -> resource.name();
        };
    }

    private String ofSettings(Resource settings) {
        var key = settings.text("methodPath");
        var cut = key.lastIndexOf('/');
        var route = key.substring(cut + 1) + " " + key.substring(0, cut).replace("~1", "/");
        return operations.getOrDefault(route, settings.name());
    }

    private static String operation(Resource method) {
        return Stream.of(method.text("operationName"), method.name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
