package lambdaless.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;

/** Stacks of a few resources, with a load that is easy to reckon with, and one request that was measured as the test says. */
final class Declarations {
    /** A thousand million requests to get-user, whose answers no cache of these stacks keeps. */
    static final double REQUESTS = 1e9;

    static final Load LOAD = new Load(
            Map.of("get-user", REQUESTS),
            Map.of(),
            25,
            10,
            0.75,
            Map.of("users", 100.0, "albums", 10.0),
            new Load.Function(512, 100, "x86_64", 1024));

    static final Measured GET_USER = new Measured(
            new Units(Map.of("users", 0.5, "albums/byYear", 2.0), Map.of("users", 3.0, "albums", 1.0)),
            2048,
            512,
            1024);

    static final String TABLE = "dynamodb/table:Table";
    static final Map<String, Object> ON_DEMAND = Map.of("billingMode", "PAY_PER_REQUEST");
    static final Map<String, Object> INDEXED = Map.of(
            "billingMode",
            "PAY_PER_REQUEST",
            "globalSecondaryIndexes",
            List.of(Map.of("name", "byYear", "projectionType", "ALL")));

    private final List<RecordedResource> resources = new ArrayList<>();

    /** A stage with nothing switched on. */
    static Declarations ofStage() {
        return stage(Map.of());
    }

    static Declarations stage(Map<String, Object> inputs) {
        return none().and("apigateway/stage:Stage", "stage", inputs);
    }

    /** The same with two tables on demand, one of them with an index. */
    static Declarations ofTables() {
        return ofStage().and(TABLE, "users", ON_DEMAND).and(TABLE, "albums", INDEXED);
    }

    static Declarations none() {
        return new Declarations();
    }

    Declarations and(String type, String name, Map<String, Object> inputs) {
        resources.add(new RecordedResource("aws:" + type, name, name + "-id", inputs, Map.of()));
        return this;
    }

    /** The settings of the method that the load calls. */
    Declarations andMethodSettings(String name, Object value) {
        return and(
                "apigateway/methodSettings:MethodSettings",
                "get-user",
                Map.of("methodPath", "users~1{userId}/GET", "settings", Map.of(name, value)));
    }

    Stack stack() {
        return new Stack(List.copyOf(resources));
    }

    Usage usage() {
        return usage(LOAD);
    }

    Usage usage(Load load) {
        var called = Api.ofProject().operations().stream()
                .filter(operation -> load.of(operation.name()) > 0)
                .toList();
        return new Usage(stack(), called, load, Map.of("get-user", GET_USER));
    }

    Bill bill() {
        return Bill.of(usage(), PriceList.ofProject().of("eu-west-1"));
    }

    /** The units of its lines by the name of the price. */
    Map<String, Double> units() {
        return units(bill().direct().stream());
    }

    static Map<String, Double> units(Stream<Line> lines) {
        var units = new TreeMap<String, Double>();
        lines.forEach(line -> units.merge(line.price().name(), line.units(), Double::sum));
        return units;
    }

    /** The lines that this has and the other has not, and those of which this has more. */
    Map<String, Double> beside(Declarations other) {
        var beside = new TreeMap<String, Double>();
        var others = other.units();
        units().forEach((name, units) -> {
            double more = units - others.getOrDefault(name, 0.0);
            if (!others.containsKey(name) || Math.abs(more) > 1e-9) {
                beside.put(name, more);
            }
        });
        others.keySet().stream()
                .filter(name -> !units().containsKey(name))
                .forEach(name -> beside.put(name, Double.NaN));
        return beside;
    }
}
