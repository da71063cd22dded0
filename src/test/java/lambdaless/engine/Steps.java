package lambdaless.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Steps of the engine, as {@link Engine} writes them. */
final class Steps {
    /** What every change of the API ends in: another deployment, and the stage on it. */
    static final List<String> RELEASED = List.of(
            "create-replacement Deployment deployment",
            "replace Deployment deployment",
            "delete-replaced Deployment deployment",
            "update Stage stage");

    static final Set<String> OF_ADDED_OPERATION = released(
            "create Resource /users/{userId}/copy",
            "create Operation get-user-copy",
            "create Role get-user-copy",
            "create Policy get-user-copy",
            "create RolePolicyAttachment get-user-copy",
            "create Method get-user-copy",
            "create Integration get-user-copy",
            "create MethodResponse get-user-copy-200",
            "create MethodResponse get-user-copy-400",
            "create MethodResponse get-user-copy-500",
            "create MethodResponse get-user-copy-503",
            "create IntegrationResponse get-user-copy-200",
            "create IntegrationResponse get-user-copy-400",
            "create IntegrationResponse get-user-copy-500",
            "create IntegrationResponse get-user-copy-503",
            "create MethodSettings get-user-copy",
            "create Method preflight/users/{userId}/copy",
            "create Integration preflight/users/{userId}/copy",
            "create MethodResponse preflight/users/{userId}/copy-204",
            "create IntegrationResponse preflight/users/{userId}/copy-204");

    static final Set<String> OF_REMOVED_OPERATION = released(
            "update IntegrationResponse preflight/users/{userId}-204",
            "delete Operation delete-user",
            "delete Role delete-user",
            "delete Policy delete-user",
            "delete RolePolicyAttachment delete-user",
            "delete Method delete-user",
            "delete Integration delete-user",
            "delete MethodSettings delete-user",
            "delete MethodResponse delete-user-200",
            "delete MethodResponse delete-user-400",
            "delete MethodResponse delete-user-500",
            "delete MethodResponse delete-user-503",
            "delete IntegrationResponse delete-user-200",
            "delete IntegrationResponse delete-user-400",
            "delete IntegrationResponse delete-user-500",
            "delete IntegrationResponse delete-user-503");

    private Steps() {}

    static Set<String> steps(String... steps) {
        return new TreeSet<>(List.of(steps));
    }

    static Set<String> released(String... steps) {
        var all = steps(steps);
        all.addAll(RELEASED);
        return all;
    }
}
