package lambdaless.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are paid by their capacity and then by the request again, on a stack that lives. */
@OnEngine
final class CapacityTest {
    private static final String[] SETTINGS = {"billingMode", "readCapacity", "writeCapacity"};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void capacity_is_switched_on_scaled_widened_and_off_on_the_same_tables() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);

            provision(engine, range(5, 5), range(3, 3));
            assertThat(capacities(aws)).isEqualTo(Map.of("users", "5/3", "albums", "5/3", "byReleaseYear", "5/3"));
            assertThat(aws.all(Kind.SCALING_TARGET)).isEmpty();

            provision(engine, range(5, 100), range(3, 3));
            assertThat(aws.all(Kind.SCALING_TARGET)).hasSize(3);
            assertThat(aws.all(Kind.SCALING_POLICY)).hasSize(3);
            assertThat(engine.preview()).isEmpty();

            scale(aws, 40, "users", "albums");
            engine.refresh();
            assertThat(engine.preview()).isEmpty();

            provision(engine, range(50, 200), range(4, 4));
            assertThat(capacities(aws)).isEqualTo(Map.of("users", "50/4", "albums", "50/4", "byReleaseYear", "50/4"));

            engine.settings().unset(SETTINGS);
            engine.up();
            assertThat(capacities(aws)).isEqualTo(Map.of("users", "0/0", "albums", "0/0", "byReleaseYear", "0/0"));
            assertThat(aws.all(Kind.SCALING_TARGET)).isEmpty();
            kept.areStillIn(aws);
            assertThat(engine.preview()).isEmpty();
        }
    }

    /** Pulumi ignores what scaling sets from the first update on, and knows no other capacity of an index that was on demand. */
    @Test
    void an_index_on_demand_is_not_scaled_before_it_has_a_capacity() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);

            assertThatThrownBy(() -> provision(engine, range(5, 100), range(5, 100)))
                    .isInstanceOf(AutomationException.class)
                    .hasMessageContaining("ProvisionedThroughput is not specified for index: byReleaseYear");

            engine.refresh();
            provision(engine, range(5, 5), range(5, 5));
            provision(engine, range(5, 100), range(5, 100));
            assertThat(capacities(aws)).isEqualTo(Map.of("users", "5/5", "albums", "5/5", "byReleaseYear", "5/5"));
            assertThat(aws.all(Kind.SCALING_TARGET)).hasSize(6);
            kept.areStillIn(aws);
        }
    }

    @Test
    void ceilings_give_way_to_capacity_and_come_back() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);

            engine.settings().unset("maxReadUnits", "maxWriteUnits");
            provision(engine, range(5, 5), range(5, 5));
            assertThat(capacities(aws)).isEqualTo(Map.of("users", "5/5", "albums", "5/5", "byReleaseYear", "5/5"));
            assertThat(aws.all(Kind.TABLE))
                    .noneMatch(table -> table.properties().containsKey("onDemandThroughput"));

            engine.settings().unset(SETTINGS);
            engine.configure(Map.of("maxReadUnits", 300, "maxWriteUnits", 200));
            engine.up();
            assertThat(aws.all(Kind.TABLE))
                    .extracting(table -> table.properties().get("onDemandThroughput"))
                    .containsOnly(Map.of("maxReadRequestUnits", 300.0, "maxWriteRequestUnits", 200.0));
            kept.areStillIn(aws);
            assertThat(engine.preview()).isEmpty();
        }
    }

    private static Map<String, Object> range(int minimum, int maximum) {
        return Map.of("minimum", minimum, "maximum", maximum);
    }

    private static void provision(Engine engine, Map<String, Object> read, Map<String, Object> write)
            throws IOException, AutomationException {
        engine.configure(Map.of("billingMode", "provisioned", "readCapacity", read, "writeCapacity", write));
        engine.up();
    }

    private static void scale(Aws aws, int units, String... tables) {
        for (var table : tables) {
            scale(aws, table, units);
        }
    }

    /** Sets the read capacity of a table and its indexes, as Application Auto Scaling does it. */
    private static void scale(Aws aws, String table, int units) {
        var found = aws.all(Kind.TABLE).stream()
                .filter(each -> name(each).equals(table))
                .findFirst()
                .orElseThrow();
        var scaled = new TreeMap<String, Object>(Map.of("readCapacity", (double) units));
        var indexes = indexes(found);
        indexes.forEach(index -> index.put("readCapacity", (double) units));
        scaled.put("globalSecondaryIndexes", indexes);
        aws.update(Kind.TABLE, found.id(), Map.of(), scaled);
    }

    /** By the name of a table or an index: its read and write units. */
    private static Map<String, String> capacities(Aws aws) {
        var capacities =
                aws.all(Kind.TABLE).stream().collect(toMap(CapacityTest::name, table -> capacity(table.properties())));
        aws.all(Kind.TABLE)
                .forEach(table -> indexes(table)
                        .forEach(index -> capacities.put(String.valueOf(index.get("name")), capacity(index))));
        return capacities;
    }

    private static String capacity(Map<String, Object> properties) {
        return units(properties, "readCapacity") + "/" + units(properties, "writeCapacity");
    }

    private static int units(Map<String, Object> properties, String side) {
        return properties.get(side) instanceof Number number ? number.intValue() : 0;
    }

    /** The logical name: users of lambdaless-dev-users-0a1b2c3. */
    private static String name(AwsResource table) {
        return table.id().replaceAll("^lambdaless-[a-z]+-|-[0-9a-f]{7}$", "");
    }

    private static List<Map<String, Object>> indexes(AwsResource table) {
        return table.properties().get("globalSecondaryIndexes") instanceof List<?> list
                ? list.stream().map(CapacityTest::members).toList()
                : List.of();
    }

    private static Map<String, Object> members(Object index) {
        var members = new TreeMap<String, Object>();
        ((Map<?, ?>) index).forEach((key, value) -> members.put(String.valueOf(key), value));
        return members;
    }
}
