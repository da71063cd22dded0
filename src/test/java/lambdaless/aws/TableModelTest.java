package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** DynamoDB's control plane. */
final class TableModelTest {
    private final Aws aws = Aws.fresh("eu-west-1");

    private static Map<String, Object> table(Map<String, Object> more) {
        var table = new TreeMap<>(more);
        table.putAll(Map.of(
                "name", "users", "hashKey", "userId", "attributes", List.of(Map.of("name", "userId", "type", "S"))));
        return table;
    }

    private static Map<String, Object> ceilings(int read, int write) {
        return Map.of("onDemandThroughput", Map.of("maxReadRequestUnits", read, "maxWriteRequestUnits", write));
    }

    @Test
    void a_ceiling_of_minus_one_is_refused_in_a_create() {
        assertThatThrownBy(() -> aws.create(Kind.TABLE, "users", table(ceilings(100, -1))))
                .hasMessage("ValidationException: One or more parameter values were invalid: Requested "
                        + "MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range");
    }

    @Test
    void a_ceiling_of_minus_one_is_taken_in_an_update() throws Unfinished {
        aws.create(Kind.TABLE, "users", table(ceilings(100, 100)));

        aws.update(Kind.TABLE, "users", table(ceilings(100, 100)), table(ceilings(100, -1)));

        assertThat(aws.read(Kind.TABLE, "users").orElseThrow().object("onDemandThroughput"))
                .containsEntry("maxWriteRequestUnits", -1);
    }

    @Test
    void ceilings_that_are_left_out_again_are_an_update_of_nothing() throws Unfinished {
        aws.create(Kind.TABLE, "users", table(ceilings(100, 100)));

        assertThatThrownBy(() -> aws.update(Kind.TABLE, "users", table(ceilings(100, 100)), table(Map.of())))
                .hasMessageStartingWith("ValidationException: At least one of ProvisionedThroughput, BillingMode,");
    }

    @Test
    void a_lifted_ceiling_of_an_index_is_not_described() throws Unfinished {
        var index = new TreeMap<>(Map.<String, Object>of("name", "byName", "hashKey", "userId"));
        index.putAll(ceilings(100, 100));
        aws.create(Kind.TABLE, "users", table(Map.of("globalSecondaryIndexes", List.of(index))));
        var lifted = new TreeMap<String, Object>(index);
        lifted.putAll(ceilings(100, -1));

        aws.update(
                Kind.TABLE,
                "users",
                table(Map.of("globalSecondaryIndexes", List.of(index))),
                table(Map.of("globalSecondaryIndexes", List.of(lifted))));

        assertThat(aws.read(Kind.TABLE, "users").orElseThrow().objects("globalSecondaryIndexes"))
                .singleElement()
                .extracting("onDemandThroughput")
                .isEqualTo(Map.of("maxReadRequestUnits", 100));
    }

    @Test
    void a_protected_table_is_not_deleted() throws Unfinished {
        aws.create(Kind.TABLE, "users", table(Map.of("deletionProtectionEnabled", true)));

        assertThatThrownBy(() -> aws.delete(Kind.TABLE, "users"))
                .hasMessageStartingWith("ValidationException: Resource cannot be deleted as it is currently protected");
    }

    @Test
    void a_taken_name_and_attributes_that_are_no_keys_are_refused() throws Unfinished {
        aws.create(Kind.TABLE, "users", table(Map.of()));

        assertThatThrownBy(() -> aws.create(Kind.TABLE, "users", table(Map.of())))
                .hasMessage("ResourceInUseException: Table already exists: users");
        var more = table(Map.of());
        more.put("name", "others");
        more.put("rangeKey", "email");
        assertThatThrownBy(() -> aws.create(Kind.TABLE, "others", more))
                .hasMessageContaining("Number of attributes in KeySchema does not exactly match");
    }
}
