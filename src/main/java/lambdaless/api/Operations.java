package lambdaless.api;

import static lambdaless.api.Body.BATCH;
import static lambdaless.api.Body.CHANGES;
import static lambdaless.api.Body.NEW_ITEM;
import static lambdaless.api.Body.REPLACEMENT;
import static lambdaless.api.DynamoDbAction.DELETE_ITEM;
import static lambdaless.api.DynamoDbAction.GET_ITEM;
import static lambdaless.api.DynamoDbAction.PUT_ITEM;
import static lambdaless.api.DynamoDbAction.QUERY;
import static lambdaless.api.DynamoDbAction.SCAN;
import static lambdaless.api.DynamoDbAction.TRANSACT_WRITE_ITEMS;
import static lambdaless.api.DynamoDbAction.UPDATE_ITEM;
import static lambdaless.api.Operation.named;
import static lambdaless.api.Tables.ALBUMS;
import static lambdaless.api.Tables.USERS;
import static lambdaless.api.Verb.DELETE;
import static lambdaless.api.Verb.GET;
import static lambdaless.api.Verb.PATCH;
import static lambdaless.api.Verb.POST;
import static lambdaless.api.Verb.PUT;

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
            named("create-user")
                    .on(POST, "/users")
                    .takes(NEW_ITEM)
                    .calls(UPDATE_ITEM, USERS)
                    .answers(201, "user"),
            named("list-users")
                    .on(GET, "/users")
                    .calls(SCAN, USERS)
                    .answers(200, "users")
                    .cacheable(),
            named("get-user").on(GET, "/users/{userId}").calls(GET_ITEM, USERS).answers(200, "user"),
            named("replace-user")
                    .on(PUT, "/users/{userId}")
                    .takes(REPLACEMENT)
                    .calls(PUT_ITEM, USERS)
                    .answers(204, "replaced"),
            named("update-user")
                    .on(PATCH, "/users/{userId}")
                    .takes(CHANGES)
                    .calls(UPDATE_ITEM, USERS)
                    .answers(200, "user"),
            named("delete-user")
                    .on(DELETE, "/users/{userId}")
                    .calls(DELETE_ITEM, USERS)
                    .answers(200, "user"),
            named("list-favorite-movies")
                    .on(GET, "/users/{userId}/favorite-movies")
                    .calls(GET_ITEM, USERS)
                    .answers(200, "favorite-movies"),
            named("add-favorite-movie")
                    .on(PUT, "/users/{userId}/favorite-movies/{movie}")
                    .calls(UPDATE_ITEM, USERS)
                    .answers(204, "changed"),
            named("remove-favorite-movie")
                    .on(DELETE, "/users/{userId}/favorite-movies/{movie}")
                    .calls(UPDATE_ITEM, USERS)
                    .answers(204, "changed"),
            named("create-album")
                    .on(POST, "/albums")
                    .takes(NEW_ITEM)
                    .calls(UPDATE_ITEM, ALBUMS)
                    .answers(201, "album"),
            named("create-albums")
                    .on(POST, "/album-batches")
                    .takes(BATCH)
                    .calls(TRANSACT_WRITE_ITEMS, ALBUMS)
                    .answers(201, "done"),
            named("list-albums")
                    .on(GET, "/albums")
                    .calls(SCAN, ALBUMS)
                    .answers(200, "albums")
                    .cacheable(),
            named("list-artist-albums")
                    .on(GET, "/albums/{artist}")
                    .calls(QUERY, ALBUMS)
                    .answers(200, "albums")
                    .cacheable(),
            named("list-year-albums")
                    .on(GET, "/years/{releaseYear}/albums")
                    .calls(QUERY, ALBUMS.index("byReleaseYear"))
                    .answers(200, "albums")
                    .cacheable(),
            named("get-album")
                    .on(GET, "/albums/{artist}/{album}")
                    .calls(GET_ITEM, ALBUMS)
                    .answers(200, "album"),
            named("replace-album")
                    .on(PUT, "/albums/{artist}/{album}")
                    .takes(REPLACEMENT)
                    .calls(PUT_ITEM, ALBUMS)
                    .answers(204, "replaced"),
            named("update-album")
                    .on(PATCH, "/albums/{artist}/{album}")
                    .takes(CHANGES)
                    .calls(UPDATE_ITEM, ALBUMS)
                    .answers(200, "album"),
            named("delete-album")
                    .on(DELETE, "/albums/{artist}/{album}")
                    .calls(DELETE_ITEM, ALBUMS)
                    .answers(200, "album"));

    private Operations() {}

    public static List<Operation> all() {
        return ALL;
    }
}
