package lambdaless.infra;

import static java.util.stream.Collectors.toSet;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lambdaless.api.Api;
import lambdaless.api.Samples;
import lambdaless.api.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The tables of a stack: their keys, indexes and protection. */
@TestInstance(Lifecycle.PER_CLASS)
final class TablesTest {
    private static final String TABLE = "aws:dynamodb/table:Table";

    private final Declared dev = Declared.dev();
    private final Declared prod = Declared.prod();

    @Test
    void tables_have_their_keys_index_and_protection() {
        var users = dev.one(TABLE, "users");
        var albums = prod.one(TABLE, "albums");

        assertThat(dev.byName(TABLE).keySet())
                .isEqualTo(Api.ofProject().tables().stream()
                        .map(TableDefinition::tableName)
                        .collect(toSet()));
        assertThat(users.input("hashKey").asText()).isEqualTo("userId");
        assertThat(users.inputs()).doesNotContainKeys("rangeKey", "onDemandThroughput", "name");
        assertThat(users.input("attributes")).isEqualTo(json("[{\"name\":\"userId\",\"type\":\"S\"}]"));
        assertThat(users.input("pointInTimeRecovery")).isEqualTo(json("{\"enabled\":false}"));
        assertThat(users.input("deletionProtectionEnabled").asBoolean()).isFalse();
        assertThat(albums.input("hashKey").asText() + albums.input("rangeKey").asText())
                .isEqualTo("artistalbum");
        assertThat(albums.input("billingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(albums.input("serverSideEncryption")).isEqualTo(json("{\"enabled\":true}"));
        assertThat(albums.input("pointInTimeRecovery")).isEqualTo(json("{\"enabled\":true}"));
        assertThat(albums.input("deletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(albums.input("onDemandThroughput"))
                .isEqualTo(json("{\"maxReadRequestUnits\":20000,\"maxWriteRequestUnits\":5000}"));
        assertThat(albums.input("globalSecondaryIndexes")).isEqualTo(json("""
                        [{"name":"byReleaseYear","hashKey":"releaseYear","rangeKey":"artist","projectionType":"ALL",
                        "onDemandThroughput":{"maxReadRequestUnits":20000,"maxWriteRequestUnits":5000}}]"""));
    }

    @Test
    void a_table_has_its_keys_of_any_type_and_its_time_to_live() {
        var samples = Declared.of(Samples.api(), "dev", Map.of());

        assertThat(samples.one(TABLE, "orders").input("attributes")).isEqualTo(json("""
                        [{"name":"customer","type":"S"},{"name":"number","type":"N"},{"name":"status","type":"S"},
                        {"name":"createdAt","type":"N"}]"""));
        assertThat(samples.one(TABLE, "orders").inputs()).doesNotContainKey("ttl");
        assertThat(samples.one(TABLE, "parcels").input("ttl"))
                .isEqualTo(json("{\"attributeName\":\"expiresAt\",\"enabled\":true}"));
    }

    @Test
    void safety_can_be_switched_on_without_production() {
        var declared = UsersAndAlbums.dev(Map.of(
                "pointInTimeRecovery", "on", "deletionProtection", "on", "maxReadUnits", "7", "maxWriteUnits", "8"));
        var users = declared.one(TABLE, "users");

        assertThat(users.input("pointInTimeRecovery").path("enabled").asBoolean())
                .isTrue();
        assertThat(users.input("deletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(users.input("onDemandThroughput"))
                .isEqualTo(json("{\"maxReadRequestUnits\":7,\"maxWriteRequestUnits\":8}"));
    }
}
