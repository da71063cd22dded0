package lambdaless.api;

import static lambdaless.api.Attribute.bool;
import static lambdaless.api.Attribute.decimal;
import static lambdaless.api.Attribute.integer;
import static lambdaless.api.Attribute.objectList;
import static lambdaless.api.Attribute.partitionKey;
import static lambdaless.api.Attribute.sortKey;
import static lambdaless.api.Attribute.text;
import static lambdaless.api.Attribute.textSet;

import java.util.List;

/** The list of tables. Keys, body models and stage variables are derived from it. */
public final class Tables {
    static final TableDefinition USERS = TableDefinition.of(
                    "users",
                    "user",
                    partitionKey("userId"),
                    text("name").required(),
                    text("email"),
                    integer("age", 0, 150),
                    bool("active"),
                    textSet("favoriteMovies", 100))
            .ownedBy("userId");

    static final TableDefinition ALBUMS = TableDefinition.of(
                    "albums",
                    "album",
                    partitionKey("artist"),
                    sortKey("album"),
                    integer("releaseYear", 1, 9999),
                    decimal("rating", 0, 10),
                    textSet("genres", 20),
                    objectList(
                            "tracks",
                            50,
                            text("title").required(),
                            text("length").required()))
            .withIndex("byReleaseYear", "releaseYear", "artist");

    private Tables() {}

    public static List<TableDefinition> all() {
        return List.of(USERS, ALBUMS);
    }
}
