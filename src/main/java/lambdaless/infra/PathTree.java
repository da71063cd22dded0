package lambdaless.infra;

import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import java.util.HashMap;
import java.util.Map;
import lambdaless.api.PathShape;

/**
 * The resources of the API's paths, each made once, when the first path needs it. They are named after the shapes of the paths, so
 * that another name of a parameter is a change of the resource and not another one, which API Gateway refuses beside the first.
 */
final class PathTree {
    private final RestApi restApi;
    private final Component parent;
    private final Map<String, Output<String>> ids = new HashMap<>();

    PathTree(RestApi restApi, Component parent) {
        this.restApi = restApi;
        this.parent = parent;
        ids.put("", restApi.rootResourceId());
    }

    /** The id of the resource at a path such as {@code /users/{userId}}. */
    Output<String> resourceId(String path) {
        var known = ids.get(path);
        if (known != null) {
            return known;
        }
        var cut = path.lastIndexOf('/');
        var arguments = ResourceArgs.builder()
                .restApi(restApi.id())
                .parentId(resourceId(path.substring(0, cut)))
                .pathPart(path.substring(cut + 1))
                .build();
        var id = new Resource(PathShape.of(path), arguments, parent.once(path).build()).id();
        ids.put(path, id);
        return id;
    }
}
