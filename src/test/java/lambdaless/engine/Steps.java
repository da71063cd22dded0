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

    /** The description of the API, which changes with it. */
    static final String DESCRIPTION = "update IntegrationResponse GET /openapi.json/success";

    static final Set<String> OF_ADDED_OPERATION = released(
            DESCRIPTION,
            "create Resource /users/{}/copy",
            "create Operation get-user-copy",
            "create Role GET.users._.copy",
            "create Policy GET.users._.copy",
            "create RolePolicyAttachment GET.users._.copy",
            "create Method GET /users/{}/copy",
            "create Integration GET /users/{}/copy",
            "create MethodResponse GET /users/{}/copy/status-200",
            "create MethodResponse GET /users/{}/copy/status-400",
            "create MethodResponse GET /users/{}/copy/status-500",
            "create MethodResponse GET /users/{}/copy/status-503",
            "create MethodResponse GET /users/{}/copy/status-429",
            "create IntegrationResponse GET /users/{}/copy/success",
            "create IntegrationResponse GET /users/{}/copy/refused",
            "create IntegrationResponse GET /users/{}/copy/internal",
            "create IntegrationResponse GET /users/{}/copy/unavailable",
            "create MethodSettings GET /users/{}/copy",
            "create Method OPTIONS /users/{}/copy",
            "create Integration OPTIONS /users/{}/copy",
            "create MethodResponse OPTIONS /users/{}/copy/status-204",
            "create IntegrationResponse OPTIONS /users/{}/copy/success");

    static final Set<String> OF_REMOVED_OPERATION = released(
            DESCRIPTION,
            "update IntegrationResponse OPTIONS /users/{}/success",
            "delete Operation delete-user",
            "delete Role DELETE.users._",
            "delete Policy DELETE.users._",
            "delete RolePolicyAttachment DELETE.users._",
            "delete Method DELETE /users/{}",
            "delete Integration DELETE /users/{}",
            "delete MethodSettings DELETE /users/{}",
            "delete MethodResponse DELETE /users/{}/status-200",
            "delete MethodResponse DELETE /users/{}/status-400",
            "delete MethodResponse DELETE /users/{}/status-500",
            "delete MethodResponse DELETE /users/{}/status-503",
            "delete MethodResponse DELETE /users/{}/status-404",
            "delete MethodResponse DELETE /users/{}/status-409",
            "delete MethodResponse DELETE /users/{}/status-412",
            "delete MethodResponse DELETE /users/{}/status-429",
            "delete IntegrationResponse DELETE /users/{}/success",
            "delete IntegrationResponse DELETE /users/{}/refused",
            "delete IntegrationResponse DELETE /users/{}/internal",
            "delete IntegrationResponse DELETE /users/{}/unavailable");

    /** The models have the item's name, and so do the texts that say that there is none. */
    static final Set<String> OF_RENAMED_USER = released(
            DESCRIPTION,
            "create Model PersonPatch",
            "create Model NewPerson",
            "create Model Person",
            "create Model PersonFavoriteMovies",
            "create Model PersonReplacement",
            "update Method PATCH /users/{}",
            "update Method POST /users",
            "update Method PUT /users/{}",
            "update MethodResponse DELETE /users/{}/status-200",
            "update MethodResponse GET /users/{}/favorite-movies/status-200",
            "update MethodResponse GET /users/{}/status-200",
            "update MethodResponse PATCH /users/{}/status-200",
            "update MethodResponse POST /users/status-201",
            "update IntegrationResponse DELETE /users/{}/success",
            "update IntegrationResponse GET /users/{}/favorite-movies/success",
            "update IntegrationResponse GET /users/{}/success",
            "update IntegrationResponse PATCH /users/{}/success",
            "update IntegrationResponse POST /users/success",
            "delete Model UserPatch",
            "delete Model NewUser",
            "delete Model UserReplacement",
            "delete Model User",
            "delete Model UserFavoriteMovies");

    /** Another table, the policies of all that call it or its index, and the templates that read or print the key. */
    static final Set<String> OF_SWAPPED_KEYS_OF_ALBUMS = released(
            DESCRIPTION,
            "replace Table albums",
            "create-replacement Table albums",
            "delete-replaced Table albums",
            "update Policy DELETE.albums._._",
            "update Policy GET.albums",
            "update Policy GET.albums._",
            "update Policy GET.albums._._",
            "update Policy GET.years._.albums",
            "update Policy PATCH.albums._._",
            "update Policy POST.album-batches",
            "update Policy POST.albums",
            "update Policy PUT.albums._._",
            "update Integration DELETE /albums/{}/{}",
            "update Integration GET /albums",
            "update Integration GET /albums/{}",
            "update Integration GET /albums/{}/{}",
            "update Integration PATCH /albums/{}/{}",
            "update Integration POST /album-batches",
            "update Integration POST /albums",
            "update Integration PUT /albums/{}/{}",
            "update IntegrationResponse DELETE /albums/{}/{}/success",
            "update IntegrationResponse GET /albums/success",
            "update IntegrationResponse GET /albums/{}/success",
            "update IntegrationResponse GET /albums/{}/{}/success",
            "update IntegrationResponse GET /years/{}/albums/success",
            "update IntegrationResponse PATCH /albums/{}/{}/success",
            "update IntegrationResponse POST /albums/success");

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
