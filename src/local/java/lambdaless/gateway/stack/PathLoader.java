package lambdaless.gateway.stack;

import static lambdaless.gateway.stack.ResourceType.RESOURCE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The paths of an API's resources, each put together from those above it. */
final class PathLoader {
    private static final int DEEPEST = 300; // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html

    private final Resources resources;
    private final String rootId;
    private final Map<String, Optional<String>> paths = new HashMap<>();

    PathLoader(Resources resources, Properties api) {
        this.resources = resources;
        this.rootId = api.text("rootResourceId", "");
        resources
                .ofApi(RESOURCE, api.resource().id())
                .forEach(resource -> paths.put(resource.resource().id(), path(resource)));
    }

    /** The path of the resource with this id; empty when there is none, or when its path has a gap. */
    Optional<String> path(String resourceId) {
        return resourceId.equals(rootId) ? Optional.of("/") : paths.getOrDefault(resourceId, Optional.empty());
    }

    private Optional<String> path(Properties resource) {
        var path = new StringBuilder();
        var at = resource;
        for (int depth = 0; depth < DEEPEST; depth++) {
            path.insert(0, "/" + at.required("pathPart"));
            var parentId = at.required("parentId");
            if (parentId.equals(rootId)) {
                return Optional.of(path.toString());
            }
            var parent = resources.byId(RESOURCE, parentId);
            if (parent.isEmpty()) {
                break;
            }
            at = parent.get();
        }
        resource.problem("has a parent that is not in the stack, \"" + at.text("parentId", "") + "\"");
        return Optional.empty();
    }
}
