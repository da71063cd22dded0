package lambdaless.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Steps of the engine, as {@link Engine} writes them. */
final class Steps {
    /** The last steps of every change of the API: another deployment, and the stage on it. */
    static final List<String> RELEASED = List.of(
            "create-replacement Deployment deployment",
            "replace Deployment deployment",
            "delete-replaced Deployment deployment",
            "update Stage stage");

    static final Set<String> OF_ADDED_OPERATION = released(
            "create Resource /users/{}/copy",
            "create Operation get-user-copy",
            "create Role GET.users._.copy",
            "create Policy GET.users._.copy",
            "create RolePolicyAttachment GET.users._.copy",
            "create Method GET /users/{}/copy",
            "create Integration GET /users/{}/copy",
            "create MethodResponse GET /users/{}/copy/success",
            "create MethodResponse GET /users/{}/copy/refused",
            "create MethodResponse GET /users/{}/copy/internal",
            "create MethodResponse GET /users/{}/copy/unavailable",
            "create IntegrationResponse GET /users/{}/copy/success",
            "create IntegrationResponse GET /users/{}/copy/refused",
            "create IntegrationResponse GET /users/{}/copy/internal",
            "create IntegrationResponse GET /users/{}/copy/unavailable",
            "create MethodSettings GET /users/{}/copy",
            "create Method OPTIONS /users/{}/copy",
            "create Integration OPTIONS /users/{}/copy",
            "create MethodResponse OPTIONS /users/{}/copy/success",
            "create IntegrationResponse OPTIONS /users/{}/copy/success");

    static final Set<String> OF_REMOVED_OPERATION = released(
            "update IntegrationResponse OPTIONS /users/{}/success",
            "delete Operation delete-user",
            "delete Role DELETE.users._",
            "delete Policy DELETE.users._",
            "delete RolePolicyAttachment DELETE.users._",
            "delete Method DELETE /users/{}",
            "delete Integration DELETE /users/{}",
            "delete MethodSettings DELETE /users/{}",
            "delete MethodResponse DELETE /users/{}/success",
            "delete MethodResponse DELETE /users/{}/refused",
            "delete MethodResponse DELETE /users/{}/internal",
            "delete MethodResponse DELETE /users/{}/unavailable",
            "delete IntegrationResponse DELETE /users/{}/success",
            "delete IntegrationResponse DELETE /users/{}/refused",
            "delete IntegrationResponse DELETE /users/{}/internal",
            "delete IntegrationResponse DELETE /users/{}/unavailable");

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
