package lambdaless.cost;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lambdaless.api.Operation;

/**
 * A month of a stack: its resources, its load, and one request to each of its operations as it was measured.
 *
 * @param operations those that the load calls
 */
record Usage(Stack stack, List<Operation> operations, Load load, Map<String, Measured> measured) {
    Measured measured(Operation operation) {
        return measured.getOrDefault(operation.name(), Measured.NOTHING);
    }

    /** The requests to an operation that reach its integration: those that the stage's cache does not answer. */
    double reaching(Operation operation) {
        double requests = load.of(operation.name());
        return isCached(operation) ? requests * (1 - load.cachedShare()) : requests;
    }

    double reaching() {
        return sum(this::reaching);
    }

    boolean isCached(Operation operation) {
        return stack.stage().path("cacheClusterEnabled").asBoolean()
                && stack.methodSettings(operation.verb().name(), operation.path())
                        .path("cachingEnabled")
                        .asBoolean();
    }

    /** The capacity that DynamoDB gives in the month. */
    Units units() {
        return operations.stream()
                .map(operation -> measured(operation).units().times(reaching(operation)))
                .reduce(Units.NONE, Units::plus);
    }

    double sum(ToDoubleFunction<Operation> value) {
        return operations.stream().mapToDouble(value).sum();
    }
}
