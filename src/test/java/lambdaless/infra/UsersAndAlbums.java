package lambdaless.infra;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lambdaless.api.Api;
import lambdaless.api.Operation;

/**
 * The project's API with the tables users and albums and a few of their operations. A test of what a stack has whatever its
 * operations are declares this one, which takes a fraction of the time of the whole; so does one that tells each resource of a table
 * by its name, and stays true where the project has more tables.
 */
public final class UsersAndAlbums {
    private static final Set<String> TABLES = Set.of("users", "albums");
    private static final Set<String> OPERATIONS =
            Set.of("get-user", "replace-user", "list-albums", "list-year-albums", "get-album", "delete-album");

    private UsersAndAlbums() {}

    public static Api api() {
        return with(operation -> OPERATIONS.contains(operation.name()));
    }

    /** The same two tables with all their operations. */
    static Api whole() {
        return with(operation -> TABLES.contains(operation.target().tableName()));
    }

    private static Api with(Predicate<Operation> kept) {
        var api = ChangedApi.withOperations(kept);
        return new Api(
                api.tables().stream()
                        .filter(table -> TABLES.contains(table.tableName()))
                        .toList(),
                api.operations(),
                api.templates());
    }

    /** The program with the settings of {@code Pulumi.dev.yaml}, and others on top. */
    static Declared dev(Map<String, String> changes) {
        return Declared.of(api(), "dev", changes);
    }

    /** The program with the settings of {@code Pulumi.prod.yaml}, and others on top. */
    static Declared prod(Map<String, String> changes) {
        return Declared.of(api(), "prod", changes);
    }
}
