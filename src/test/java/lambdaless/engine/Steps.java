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
            "create Resource /users/{userId}/name",
            "create Operation get-user-name",
            "create Role get-user-name",
            "create Policy get-user-name",
            "create RolePolicyAttachment get-user-name",
            "create Method get-user-name",
            "create Integration get-user-name",
            "create MethodResponse get-user-name-200",
            "create MethodResponse get-user-name-400",
            "create MethodResponse get-user-name-500",
            "create MethodResponse get-user-name-503",
            "create IntegrationResponse get-user-name-200",
            "create IntegrationResponse get-user-name-400",
            "create IntegrationResponse get-user-name-500",
            "create IntegrationResponse get-user-name-503",
            "create MethodSettings get-user-name",
            "create Method preflight/users/{userId}/name",
            "create Integration preflight/users/{userId}/name",
            "create MethodResponse preflight/users/{userId}/name-204",
            "create IntegrationResponse preflight/users/{userId}/name-204");

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
