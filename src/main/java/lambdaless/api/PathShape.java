package lambdaless.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Paths without the names of their parameters, which API Gateway can change on a resource that exists. */
public final class PathShape {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private PathShape() {}

    /** The path and those above it: {@code /users} and {@code /users/{userId}}. */
    static Stream<String> prefixes(String path) {
        return IntStream.rangeClosed(1, path.length())
                .filter(end -> end == path.length() || path.charAt(end) == '/')
                .mapToObj(end -> path.substring(0, end));
    }

    /** The names of a path's parameters, in their order. */
    static List<String> parameters(String path) {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The shape of a path: {@code /users/{}} of {@code /users/{userId}}. */
    public static String of(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
