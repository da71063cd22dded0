package lambdaless.infra;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;

/** The tags of every resource that takes tags: whose it is, and what the stack adds. */
public record Tags(String project, String stack, Map<String, String> added) {
    /** With an API's id behind it, within the 128 characters of a web ACL's name. */
    private static final int LONGEST_PREFIX = 100;

    /** A description that says whose it is, for what is not told by its tags alone in AWS's console. */
    String described(String what) {
        return what + " (project " + project + ", stack " + stack + ")";
    }

    /**
     * A name for what Pulumi cannot name: of the project, the stack and its API, whose id nobody else in the region has; of the characters
     * and the length that every service takes.
     */
    Output<String> named(RestApi restApi) {
        return restApi.id().applyValue(this::named);
    }

    String named(String restApiId) {
        return prefix() + "-" + restApiId;
    }

    /** The beginning of such a name. */
    String prefix() {
        var owner = owner();
        return owner.substring(0, Math.min(owner.length(), LONGEST_PREFIX));
    }

    /** The project and the stack, in the characters that names take everywhere. */
    String owner() {
        return (project + "-" + stack).replaceAll("[^A-Za-z0-9_-]", "-");
    }

    Map<String, String> all() {
        var tags = new TreeMap<>(added);
        tags.put("Project", project);
        tags.put("Stack", stack);
        tags.put("ManagedBy", "pulumi");
        return tags;
    }
}
