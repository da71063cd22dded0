package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The capacity of tables and indexes, and how it follows their use. */
final class ScalingTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String TARGET = "aws:appautoscaling/target:Target";
    private static final String POLICY = "aws:appautoscaling/policy:Policy";

    private static Declared with(String read, String write) {
        return UsersAndAlbums.dev(Map.of("billingMode", "provisioned", "readCapacity", read, "writeCapacity", write));
    }

    private static JsonNode target(String resource, String dimension, int least, int most) {
        return json("""
                {"serviceNamespace":"dynamodb","resourceId":"table/%s","scalableDimension":"dynamodb:%s","minCapacity":%d,
                "maxCapacity":%d}""".formatted(resource, dimension, least, most));
    }

    private static JsonNode policy(String resource, String dimension, String metric) {
        return json("""
                {"policyType":"TargetTrackingScaling","serviceNamespace":"dynamodb","resourceId":"table/%s",
                "scalableDimension":"dynamodb:%s","targetTrackingScalingPolicyConfiguration":{"targetValue":70,
                "predefinedMetricSpecification":{"predefinedMetricType":"DynamoDB%sCapacityUtilization"}}}""".formatted(resource, dimension, metric));
    }

    private static Map<String, JsonNode> inputs(Declared declared, String type) {
        return declared.byName(type).entrySet().stream().collect(toMap(Map.Entry::getKey, each -> {
            var inputs = new TreeMap<>(each.getValue().inputs());
            inputs.remove("tags");
            return new Declared.Resource(type, each.getKey(), Map.of("all", inputs)).input("all");
        }));
    }

    @Test
    void tables_that_are_paid_by_the_request_have_no_capacity() {
        var users = Declared.dev().one(TABLE, "users");

        assertThat(users.input("billingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(users.inputs()).doesNotContainKeys("readCapacity", "writeCapacity");
        assertThat(Declared.dev().all(TARGET)).isEmpty();
        assertThat(Declared.dev().all(POLICY)).isEmpty();
    }

    @Test
    void tables_and_indexes_begin_with_the_minimum() {
        var albums = with("{\"minimum\":5,\"maximum\":100}", "{\"minimum\":2,\"maximum\":50}")
                .one(TABLE, "albums");

        assertThat(albums.input("billingMode").asText()).isEqualTo("PROVISIONED");
        assertThat(albums.input("readCapacity").asInt()).isEqualTo(5);
        assertThat(albums.input("writeCapacity").asInt()).isEqualTo(2);
        assertThat(albums.inputs()).doesNotContainKey("onDemandThroughput");
        assertThat(albums.input("globalSecondaryIndexes")).isEqualTo(json("""
                [{"name":"byReleaseYear","hashKey":"releaseYear","rangeKey":"artist","projectionType":"ALL",
                "readCapacity":5,"writeCapacity":2}]"""));
    }

    @Test
    void both_sides_of_every_table_and_index_follow_their_use() {
        var declared = with("{\"minimum\":5,\"maximum\":100}", "{\"minimum\":2,\"maximum\":50}");
        var index = "albums-dev/index/byReleaseYear";

        assertThat(inputs(declared, TARGET))
                .isEqualTo(Map.of(
                        "users/read", target("users-dev", "table:ReadCapacityUnits", 5, 100),
                        "users/write", target("users-dev", "table:WriteCapacityUnits", 2, 50),
                        "albums/read", target("albums-dev", "table:ReadCapacityUnits", 5, 100),
                        "albums/write", target("albums-dev", "table:WriteCapacityUnits", 2, 50),
                        "albums/byReleaseYear/read", target(index, "index:ReadCapacityUnits", 5, 100),
                        "albums/byReleaseYear/write", target(index, "index:WriteCapacityUnits", 2, 50)));
        assertThat(inputs(declared, POLICY))
                .isEqualTo(Map.of(
                        "users/read", policy("users-dev", "table:ReadCapacityUnits", "Read"),
                        "users/write", policy("users-dev", "table:WriteCapacityUnits", "Write"),
                        "albums/read", policy("albums-dev", "table:ReadCapacityUnits", "Read"),
                        "albums/write", policy("albums-dev", "table:WriteCapacityUnits", "Write"),
                        "albums/byReleaseYear/read", policy(index, "index:ReadCapacityUnits", "Read"),
                        "albums/byReleaseYear/write", policy(index, "index:WriteCapacityUnits", "Write")));
        assertThat(declared.byName(TARGET).values())
                .extracting(target -> target.input("tags"))
                .containsOnly(declared.one(TABLE, "users").input("tags"));
    }

    @Test
    void capacity_with_equal_ends_is_as_it_was_set() {
        var declared = with("{\"minimum\":5,\"maximum\":5}", "{\"minimum\":2,\"maximum\":50}");

        assertThat(declared.byName(TARGET).keySet())
                .containsExactlyInAnyOrder("users/write", "albums/write", "albums/byReleaseYear/write");
        assertThat(declared.byName(POLICY).keySet())
                .isEqualTo(declared.byName(TARGET).keySet());
        assertThat(declared.one(TABLE, "users").input("readCapacity").asInt()).isEqualTo(5);
    }
}
