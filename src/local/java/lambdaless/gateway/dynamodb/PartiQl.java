package lambdaless.gateway.dynamodb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lambdaless.gateway.dynamodb.Call.Access;

/**
 * A PartiQL statement, read as far as its permission needs it: its verb, and the one table or index that it names. A statement of
 * another form may do more than it seems to, so it needs every permission on every table.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html">Permissions of PartiQL</a>
 */
final class PartiQl {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]+\"|'(?:[^']|'')*'|[a-zA-Z_]\\w*|--|/\\*|\\S");
    private static final Pattern NAME = Pattern.compile("\".*\"|[a-zA-Z_]\\w*", Pattern.DOTALL);
    private static final Map<String, String> PERMISSIONS = Map.of(
            "SELECT", "PartiQLSelect",
            "INSERT", "PartiQLInsert",
            "UPDATE", "PartiQLUpdate",
            "DELETE", "PartiQLDelete");
    private static final Set<Access> ANYTHING = PERMISSIONS.values().stream()
            .map(permission -> new Access(permission, "*", ""))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COMMENTS = Set.of("--", "/*");
    private static final Set<String> ONCE = Set.of("SELECT", "INSERT", "DELETE", "FROM", "INTO");
    private static final Set<String> AFTER_NAME =
            Set.of("", "WHERE", "ORDER", "VALUE", "SET", "REMOVE", "RETURNING", ")");

    private final List<String> tokens;
    private final List<String> words;
    private int next;

    private PartiQl(String statement) {
        tokens = TOKEN.matcher(statement).results().map(MatchResult::group).toList();
        words = tokens.stream().map(PartiQl::word).toList();
    }

    /** The accesses of a statement. */
    static Set<Access> accesses(String statement) {
        var read = new PartiQl(statement);
        return read.isPlain() ? read.accesses() : ANYTHING;
    }

    /** True if it has neither a comment nor another statement within it. */
    private boolean isPlain() {
        return words.stream().noneMatch(COMMENTS::contains)
                && ONCE.stream().allMatch(word -> words.indexOf(word) == words.lastIndexOf(word));
    }

    private Set<Access> accesses() {
        boolean exists = !skips("EXISTS") || skips("(");
        var verb = next();
        next++;
        if (!exists || !isBeforeName(verb) || !isName()) {
            return ANYTHING;
        }
        var table = name();
        var index = skips(".") && isName() ? name() : "";
        return AFTER_NAME.contains(next())
                ? Set.of(new Access(PERMISSIONS.getOrDefault(verb, ""), table, index))
                : ANYTHING;
    }

    private boolean isBeforeName(String verb) {
        return switch (verb) {
            case "SELECT" -> skipsProjection();
            case "INSERT" -> skips("INTO");
            case "UPDATE" -> true;
            case "DELETE" -> skips("FROM");
            default -> false;
        };
    }

    private boolean skipsProjection() {
        next = words.indexOf("FROM") + 1;
        return next > 0;
    }

    private boolean skips(String word) {
        boolean is = next().equals(word);
        next += is ? 1 : 0;
        return is;
    }

    private boolean isName() {
        return NAME.matcher(next()).matches();
    }

    private String name() {
        var name = tokens.get(next);
        next++;
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    /** The next word; empty at the end. */
    private String next() {
        return next < words.size() ? words.get(next) : "";
    }

    /** A token as words are compared: in capitals, unless it is in quotes. */
    private static String word(String token) {
        return token.startsWith("\"") || token.startsWith("'") ? token : token.toUpperCase(Locale.ROOT);
    }
}
