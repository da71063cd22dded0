package lambdaless.cost;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.TableDefinition;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.local.QuietGateway;

/**
 * One request to each operation of a load, on the road that every request takes in the local gateway, with the embedded database
 * behind it. Settings do not matter here: a call and its line in the access log are the same in all stacks.
 */
final class Measurement implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int OK = 200;
    private static final int NOT_A_SUCCESS = 300;

    private final Api api;
    private final Map<String, SampleItems> items;
    private final SampleRequests requests;
    private final Load load;
    private final QuietGateway gateway;
    private final AtomicReference<MeteredEndpoint> meter = new AtomicReference<>();
    private final AtomicReference<CompletedInvocation> last = new AtomicReference<>();
    private int count;

    private Measurement(Api api, Load load) {
        this.api = api;
        this.load = load;
        this.items = api.tables().stream()
                .collect(toMap(
                        TableDefinition::tableName,
                        table -> Optional.ofNullable(load.itemBytes().get(table.tableName()))
                                .map(bytes -> SampleItems.of(table, bytes))
                                .orElseGet(() -> SampleItems.ofUsualSize(table))));
        this.requests = new SampleRequests(api, items, load);
        this.gateway = QuietGateway.open(api, settings(), this::metered, last::set);
    }

    private Endpoint metered(Endpoint database) {
        var metered = new MeteredEndpoint(database);
        meter.set(metered);
        return metered;
    }

    /** Limits that no measurement reaches, and an execution log that says all. */
    private static Map<String, String> settings() {
        return Map.of(
                "aws:region",
                "eu-west-1",
                QuietGateway.setting("throttleRate"),
                "10000",
                QuietGateway.setting("throttleBurst"),
                "5000",
                QuietGateway.setting("logLevel"),
                "INFO",
                QuietGateway.setting("plans"),
                "[{\"name\":\"p\",\"rate\":10000,\"burst\":5000,\"quota\":1000000,\"period\":\"DAY\"}]");
    }

    /** Measures operations, by name. */
    static Map<String, Measured> of(Api api, Load load, Collection<Operation> operations) {
        try (var measurement = new Measurement(api, load)) {
            measurement.fill();
            var measured = new TreeMap<String, Measured>();
            operations.forEach(operation -> measured.put(operation.name(), measurement.measured(operation)));
            return measured;
        }
    }

    private void fill() {
        items.forEach((table, samples) -> {
            for (int number = 0; number <= load.pageItems(); number++) {
                put(table, samples.stored(number));
            }
        });
    }

    private Measured measured(Operation named) {
        var operation = byKey(named);
        var table = operation.target().tableName();
        put(table, samples(table).stored(0));
        consumed();
        var key = gateway.keys().get(0).value();
        var response = gateway.handle(requests.to(operation, gateway.stage().name(), key, count++));
        if (response.status() >= NOT_A_SUCCESS) {
            throw new Refused("operation " + named + " cannot be measured, since it answers " + response.status() + " "
                    + new String(response.body(), StandardCharsets.UTF_8) + "; expected a success");
        }
        return new Measured(consumed().renamed(tablesByDeployedName()), bytes(response), accessLog(), executionLog());
    }

    /** The operation itself, or, for one on the caller's own rows, the one that it is the twin of: its calls are the same. */
    private Operation byKey(Operation operation) {
        return Stream.concat(
                        api.operations().stream().filter(operation::equals),
                        api.operations().stream().filter(other -> isTwin(operation, other)))
                .findFirst()
                .orElseThrow(() -> new Refused("operation " + operation + " cannot be measured"));
    }

    private static boolean isTwin(Operation one, Operation other) {
        return List.<Function<Operation, Object>>of(
                        Operation::verb, Operation::action, Operation::target, Operation::request, Operation::body)
                .stream()
                .allMatch(trait -> trait.apply(one).equals(trait.apply(other)));
    }

    private SampleItems samples(String table) {
        var samples = items.get(table);
        if (samples == null) {
            throw new Refused("table " + table + " does not exist; expected one of " + items.keySet());
        }
        return samples;
    }

    private static int bytes(HttpResponse response) {
        return response.body().length
                + response.headers().stream()
                        .mapToInt(header ->
                                header.name().length() + header.value().length() + ": \r\n".length())
                        .sum();
    }

    private Units consumed() {
        return Optional.ofNullable(meter.get()).map(MeteredEndpoint::consumed).orElse(Units.NONE);
    }

    private CompletedInvocation served() {
        return Optional.ofNullable(last.get()).orElseThrow();
    }

    private int accessLog() {
        return AccessLogLine.of(served())
                .map(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .orElse(0);
    }

    private int executionLog() {
        return served().record().log().lines().stream()
                .mapToInt(line -> "(00000000-0000-0000-0000-000000000000) ".length()
                        + line.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private Map<String, String> tablesByDeployedName() {
        return api.tables().stream().collect(toMap(this::deployed, TableDefinition::tableName));
    }

    private String deployed(TableDefinition table) {
        return String.valueOf(gateway.stage().variables().get(table.stageVariable()));
    }

    private void put(String table, JsonNode item) {
        var call = JsonNodeFactory.instance
                .objectNode()
                .put("TableName", deployed(samples(table).table()));
        call.set("Item", item);
        try {
            var reply = gateway.database()
                    .call(new EndpointCall(
                            "cost", "local", "PutItem", "", List.of(), JSON.writeValueAsBytes(call), TIMEOUT_MILLIS));
            if (reply.status() != OK) {
                throw new Refused("an item of table " + table + " cannot be stored: "
                        + new String(reply.body(), StandardCharsets.UTF_8));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is JSON", impossible);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
