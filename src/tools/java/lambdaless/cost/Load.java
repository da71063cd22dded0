package lambdaless.cost;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;

/**
 * The work of a stack in a month.
 *
 * @param requests by operation, and for preflights
 * @param itemBytes the size of an item, by table; tables without one have the usual size
 * @param pageItems the items of a page of a list
 * @param batchItems the items of a batch
 * @param cachedShare the part of the requests to cached operations that the stage's cache answers
 * @param storedGigabytes by table, without its indexes
 * @param function the one that would stand between API Gateway and DynamoDB
 */
record Load(
        Map<String, Double> requests,
        Map<String, Integer> itemBytes,
        int pageItems,
        int batchItems,
        double cachedShare,
        Map<String, Double> storedGigabytes,
        Function function) {
    /** The OPTIONS requests of browsers, in the place of an operation. */
    static final String PREFLIGHT = "preflight";

    /** The hours of a month, as AWS's calculator has them. */
    static final double HOURS = 730;

    static final double SECONDS = HOURS * 3600;

    /**
     * A Lambda function.
     *
     * @param architecture {@code arm64} or {@code x86_64}
     * @param logBytes that Lambda itself logs of an invocation
     */
    record Function(int memoryMegabytes, double milliseconds, String architecture, double logBytes) {}

    double total() {
        return requests.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(String operation) {
        return requests.getOrDefault(operation, 0.0);
    }

    double preflights() {
        return of(PREFLIGHT);
    }

    /** The requests that operations answer. */
    Map<String, Double> toOperations() {
        var requests = new TreeMap<>(this.requests);
        requests.remove(PREFLIGHT);
        return requests;
    }

    /** The same mix with another number of requests; what is stored stays as it is. */
    Load scaledTo(double requestsPerMonth) {
        double factor = requestsPerMonth / total();
        var scaled = requests.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, entry -> entry.getValue() * factor, (first, second) -> first, TreeMap::new));
        return new Load(scaled, itemBytes, pageItems, batchItems, cachedShare, storedGigabytes, function);
    }
}
