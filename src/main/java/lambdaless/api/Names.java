package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names that come from those of tables and attributes: of paths, operations, models and variables. */
final class Names {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private Names() {}

    /** The path of all items: {@code /users}. */
    static String items(TableDefinition table) {
        return "/" + kebab(table.tableName());
    }

    /** The path of one item: {@code /albums/{artist}/{album}}. */
    static String item(TableDefinition table) {
        return table.keys().stream().map(key -> "/{" + key.name() + "}").collect(joining("", items(table), ""));
    }

    /** The word as paths and operations have it: {@code favorite-movies}. */
    static String kebab(String camelCase) {
        return CAPITAL.matcher(camelCase)
                .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }

    /** The word as models and variables have it: {@code FavoriteMovies}. */
    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
