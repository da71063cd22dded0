package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Spelling;
import lambdaless.cost.Load.Function;

/** Reads a load; all that is wrong with it is said in one message. */
final class LoadDecoder {
    private static final String PER_MONTH = "requestsPerMonth";
    private static final String PER_SECOND = "requestsPerSecond";
    static final List<String> KEYS = List.of(
            PER_MONTH, PER_SECOND, "itemBytes", "pageItems", "batchItems", "cachedShare", "storedGigabytes", "lambda");
    static final List<String> OF_FUNCTION = List.of("memoryMegabytes", "milliseconds", "architecture", "logBytes");
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");
    private static final Bounds ANY = new Bounds(0, 1e15);

    private final List<String> operations;
    private final List<String> tables;
    private final List<String> problems = new ArrayList<>();

    private LoadDecoder(Collection<String> operations, Collection<String> tables) {
        this.operations =
                Stream.concat(operations.stream(), Stream.of(Load.PREFLIGHT)).toList();
        this.tables = List.copyOf(tables);
    }

    /** The numbers that are taken, from the least to the most. */
    private record Bounds(double least, double most) {}

    /**
     * Reads it.
     *
     * @param file for messages
     * @param operations the names of those that the stack has
     * @param tables the names of those that the program has
     */
    static Load load(String file, JsonNode tree, Collection<String> operations, Collection<String> tables) {
        var decoder = new LoadDecoder(operations, tables);
        var load = decoder.load(tree);
        Refused.throwIfAny("load " + file, decoder.problems);
        return load;
    }

    private Load load(JsonNode tree) {
        known("", tree, KEYS, "key");
        return new Load(
                requests(tree),
                itemBytes(tree.path("itemBytes")),
                (int) whole(tree, "", "pageItems", new Bounds(1, 100), 25),
                (int) whole(tree, "", "batchItems", new Bounds(1, 25), 25),
                number(tree, "", "cachedShare", new Bounds(0, 1), 0),
                numbers("storedGigabytes", tree.path("storedGigabytes"), tables, "table"),
                function(tree.path("lambda")));
    }

    private Map<String, Double> requests(JsonNode tree) {
        if (tree.has(PER_MONTH) == tree.has(PER_SECOND)) {
            problems.add("expected " + PER_MONTH + " or " + PER_SECOND + ", one of the two");
        }
        var key = tree.has(PER_SECOND) ? PER_SECOND : PER_MONTH;
        var requests = new TreeMap<>(numbers(key, tree.path(key), operations, "operation"));
        if (key.equals(PER_SECOND)) {
            requests.replaceAll((operation, perSecond) -> perSecond * Load.SECONDS);
        }
        if (requests.values().stream().allMatch(number -> number == 0)) {
            problems.add(key + " has no requests; expected a number by operation, such as get-user: 1000");
        }
        return requests;
    }

    private Map<String, Integer> itemBytes(JsonNode sizes) {
        var bytes = new TreeMap<String, Integer>();
        known("itemBytes", sizes, tables, "table");
        sizes.properties()
                .forEach(size -> bytes.put(
                        size.getKey(), (int) whole(sizes, "itemBytes.", size.getKey(), new Bounds(1, 400 * 1024), 1)));
        return bytes;
    }

    private Function function(JsonNode lambda) {
        known("lambda", lambda, OF_FUNCTION, "key");
        var architecture = lambda.path("architecture").asText(ARCHITECTURES.get(0));
        if (!ARCHITECTURES.contains(architecture)) {
            problems.add("lambda.architecture is " + lambda.path("architecture") + "; expected one of "
                    + String.join(", ", ARCHITECTURES));
        }
        return new Function(
                (int) whole(lambda, "lambda.", "memoryMegabytes", new Bounds(128, 10_240), 256),
                number(lambda, "lambda.", "milliseconds", new Bounds(1, 900_000), 50),
                architecture,
                number(lambda, "lambda.", "logBytes", ANY, 300));
    }

    private Map<String, Double> numbers(String key, JsonNode object, List<String> names, String kind) {
        known(key, object, names, kind);
        var numbers = new TreeMap<String, Double>();
        object.properties()
                .forEach(entry -> numbers.put(entry.getKey(), number(object, key + ".", entry.getKey(), ANY, 0)));
        return numbers;
    }

    private double number(JsonNode object, String path, String key, Bounds bounds, double otherwise) {
        var value = object.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.asDouble() >= bounds.least() && value.asDouble() <= bounds.most())) {
            var range = bounds.equals(ANY)
                    ? "a number from 0 on"
                    : "a number from " + plain(bounds.least()) + " to " + plain(bounds.most());
            problems.add(path + key + " is " + value + "; expected " + range);
            return otherwise;
        }
        return value.asDouble();
    }

    private double whole(JsonNode object, String path, String key, Bounds bounds, int otherwise) {
        double number = number(object, path, key, bounds, otherwise);
        if (number != Math.rint(number)) {
            problems.add(path + key + " is " + object.path(key) + "; expected a whole number");
        }
        return number;
    }

    private void known(String path, JsonNode object, List<String> names, String kind) {
        if (!object.isMissingNode() && !object.isObject()) {
            problems.add((path.isEmpty() ? "the file" : path) + " is " + object + "; expected a value by " + kind);
        }
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add("unknown " + kind + " " + (path.isEmpty() ? "" : path + ".") + name
                        + Spelling.closest(name, names)
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElseGet(() -> "; expected one of " + String.join(", ", names))));
    }

    private static String plain(double number) {
        return String.valueOf((long) number);
    }
}
