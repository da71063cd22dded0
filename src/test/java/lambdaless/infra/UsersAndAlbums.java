package lambdaless.infra;

import java.util.Map;
import java.util.Set;
import lambdaless.api.Api;

/**
 * The project's API with the tables users and albums alone. A test that tells each resource of a table by its name is about these two,
 * and stays true where the project has more.
 */
final class UsersAndAlbums {
    private static final Set<String> TABLES = Set.of("users", "albums");

    private UsersAndAlbums() {}

    static Api api() {
        var api = Api.ofProject();
        return new Api(
                api.tables().stream()
                        .filter(table -> TABLES.contains(table.tableName()))
                        .toList(),
                api.operations().stream()
                        .filter(operation -> TABLES.contains(operation.target().tableName()))
                        .toList(),
                api.templates());
    }

    /** The program with the settings of {@code Pulumi.prod.yaml}. */
    static Declared prod() {
        return Declared.of(api(), "prod", Map.of());
    }
}
