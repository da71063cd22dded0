package lambdaless.infra;

import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.HashMap;
import java.util.Map;

/** The resources of the API's paths, each made once, when the first path needs it. */
final class PathTree {
    private final RestApi restApi;
    private final CustomResourceOptions options;
    private final Map<String, Output<String>> ids = new HashMap<>();

    PathTree(RestApi restApi, CustomResourceOptions options) {
        this.restApi = restApi;
        this.options = options;
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
        var id = new Resource(path, arguments, options).id();
        ids.put(path, id);
        return id;
    }
}
