package lambdaless.api;

import static lambdaless.api.Standard.addMember;
import static lambdaless.api.Standard.create;
import static lambdaless.api.Standard.createBatch;
import static lambdaless.api.Standard.delete;
import static lambdaless.api.Standard.get;
import static lambdaless.api.Standard.list;
import static lambdaless.api.Standard.listByIndex;
import static lambdaless.api.Standard.listByPartitionKey;
import static lambdaless.api.Standard.listMembers;
import static lambdaless.api.Standard.removeMember;
import static lambdaless.api.Standard.replace;
import static lambdaless.api.Standard.update;
import static lambdaless.api.Tables.ALBUMS;
import static lambdaless.api.Tables.USERS;

import java.util.List;

/**
 * The list of operations: the program. From an entry come its role and policy, the method with its parameters and model,
 * the integration and its responses, its cache keys and limits, the deployment's fingerprint and the local route.
 *
 * <p>Lists are cached, where a stage has a cache. A read of one item is not, its favorite movies included: what was written is
 * there, and an {@code ETag} that is a minute old would fail every update that is made with it.
 */
public final class Operations {
    private static final List<Operation> ALL = List.of(
            create(USERS),
            list(USERS),
            get(USERS),
            replace(USERS),
            update(USERS),
            delete(USERS),
            listMembers(USERS, "favoriteMovies"),
            addMember(USERS, "favoriteMovies", "movie"),
            removeMember(USERS, "favoriteMovies", "movie"),
            create(ALBUMS),
            createBatch(ALBUMS),
            list(ALBUMS),
            listByPartitionKey(ALBUMS, "title"),
            listByIndex(ALBUMS, "byReleaseYear").as("list-year-albums").at("/years/{releaseYear}/albums"),
            get(ALBUMS),
            replace(ALBUMS),
            update(ALBUMS),
            delete(ALBUMS));

    private Operations() {}

    public static List<Operation> all() {
        return ALL;
    }
}
