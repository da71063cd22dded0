package lambdaless.gateway.dynamodb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.dynamodb.Call.Access;

/**
 * The table or index of a PartiQL statement, and the permission that it needs.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html">Permissions of PartiQL</a>
 */
final class PartiQl {
    private static final String NAME = "(?:\"([^\"]+)\"|([\\w-]+))";
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:EXISTS\\s*\\(\\s*)?(?:(?<Select>SELECT)\\b.*?\\bFROM|(?<Insert>INSERT)\\s+INTO|(?<Update>UPDATE)"
                    + "|(?<Delete>DELETE)\\s+FROM)\\s*" + NAME + "(?:\\." + NAME + ")?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int TABLE = 5;
    private static final int INDEX = 7;

    private PartiQl() {}

    /** The access of a statement; empty for a text that is not one. */
    static Optional<Access> access(String statement) {
        var found = STATEMENT.matcher(statement);
        return found.matches()
                ? Optional.of(new Access("PartiQL" + verb(found), name(found, TABLE), name(found, INDEX)))
                : Optional.empty();
    }

    private static String verb(Matcher found) {
        return Stream.of("Select", "Insert", "Update", "Delete")
                .filter(verb -> found.group(verb) != null)
                .findFirst()
                .orElseThrow();
    }

    /** A name in quotes, or the next group's, which has none. */
    private static String name(Matcher found, int quoted) {
        return Stream.of(quoted, quoted + 1)
                .flatMap(group -> Optional.ofNullable(found.group(group)).stream())
                .findFirst()
                .orElse("");
    }
}
