package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lambdaless.api.Api;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.local.ProgramRun;
import lambdaless.local.QuietGateway;
import org.junit.jupiter.api.Test;

/** The measured units, against the rules of DynamoDB's documentation. */
final class MeasurementTest {
    private static final int PAGE = 9;
    private static final int BATCH = 3;

    private static final Map<Integer, Map<String, Measured>> MEASURED = new ConcurrentHashMap<>();

    /** The requests to the project's operations on items of a size, measured once for all tests. */
    private static Map<String, Measured> measured(int itemBytes) {
        return MEASURED.computeIfAbsent(itemBytes, bytes -> measured(Api.ofProject(), bytes));
    }

    private static Map<String, Measured> measured(Api api, int itemBytes) {
        var load = new Load(
                Map.of(),
                Map.of("users", itemBytes, "albums", itemBytes),
                PAGE,
                BATCH,
                0,
                Map.of(),
                new Load.Function(128, 50, "arm64", 300));
        return Measurement.of(api, load, api.operations());
    }

    /** The project's tables with a few of its operations, whose gateway opens sooner. */
    private static Api only(String... operations) {
        var api = Api.ofProject();
        var kept = api.operations().stream()
                .filter(operation -> List.of(operations).contains(operation.name()))
                .toList();
        return new Api(api.tables(), kept, api.templates());
    }

    private static Units reads(String target, double units) {
        return new Units(Map.of(target, units), Map.of());
    }

    private static Units writes(double users) {
        return new Units(Map.of(), Map.of("users", users));
    }

    private static Units writesWithIndex(double albums) {
        return new Units(Map.of(), Map.of("albums", albums, "albums/byReleaseYear", albums));
    }

    private static void assertUnits(Map<String, Measured> measured, Units units, String... operations) {
        assertThat(List.of(operations))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(measured.getOrDefault(operation, Measured.NOTHING)
                                .units())
                        .as(operation)
                        .isEqualTo(units));
    }

    @Test
    void an_item_of_a_kilobyte_is_one_write_and_four_of_them_are_one_consistent_read() {
        var measured = measured(1024);

        assertThat(measured).hasSize(Api.ofProject().operations().size());
        assertUnits(measured, writes(1), "create-user", "replace-user", "update-user", "delete-user");
        assertUnits(measured, writesWithIndex(1), "create-album", "replace-album", "update-album", "delete-album");
        assertUnits(measured, reads("users", 1), "get-user", "list-favorite-movies");
        assertUnits(measured, reads("albums", 1), "get-album");
    }

    @Test
    void a_byte_more_is_another_write_of_the_table_and_of_each_index_that_projects_the_item() {
        var measured = measured(1025);

        assertUnits(measured, writes(2), "create-user", "replace-user", "update-user", "delete-user");
        assertUnits(measured, writesWithIndex(2), "create-album", "replace-album", "update-album", "delete-album");
        assertUnits(measured, reads("users", 1), "get-user");
    }

    @Test
    void a_consistent_read_is_one_unit_for_each_four_kilobytes_that_have_begun() {
        var api = only("get-user", "list-favorite-movies");

        assertUnits(measured(api, 4096), reads("users", 1), "get-user", "list-favorite-movies");
        assertUnits(measured(api, 4097), reads("users", 2), "get-user", "list-favorite-movies");
    }

    @Test
    void a_page_is_read_with_half_a_unit_for_four_kilobytes_of_all_its_items_and_one_more() {
        double units = Math.ceil((PAGE + 1) * 1025 / 4096.0) / 2;

        var measured = measured(1025);

        assertThat(units).isEqualTo(1.5);
        assertUnits(measured, reads("users", units), "list-users");
        assertUnits(measured, reads("albums", units), "list-albums", "list-artist-albums");
        assertUnits(measured, reads("albums/byReleaseYear", units), "list-year-albums");
    }

    @Test
    void a_transaction_writes_each_of_its_items_twice() {
        assertUnits(measured(1024), writesWithIndex(2 * BATCH), "create-albums");
        assertUnits(measured(1025), writesWithIndex(2 * 2 * BATCH), "create-albums");
    }

    /** Once this fails, DynamoDB Local counts as AWS does, and the correction in MeteredEndpoint has to go. */
    @Test
    void dynamodb_local_tells_of_a_transaction_what_one_of_its_items_consumes() {
        try (var gateway =
                QuietGateway.open(only("get-user"), Map.of("aws:region", "eu-west-1"), same -> same, served -> {})) {
            var put = "{\"Put\": {\"TableName\": \""
                    + gateway.stage().variables().get("usersTable") + "\", \"Item\": {\"userId\": {\"S\": \"%s\"}}}}";
            var call = "{\"ReturnConsumedCapacity\": \"TOTAL\", \"TransactItems\": [" + put.formatted("a") + ","
                    + put.formatted("b") + "]}";

            var reply = gateway.database()
                    .call(new EndpointCall(
                            "test",
                            "local",
                            "TransactWriteItems",
                            "",
                            List.of(),
                            call.getBytes(StandardCharsets.UTF_8),
                            30_000));

            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("\"CapacityUnits\":2.0");
        }
    }

    @Test
    void an_operation_on_the_callers_own_rows_is_measured_as_its_twin_by_key() {
        var api = Api.ofProject();
        var settings = ProgramRun.settings(api, Path.of("src", "test", "resources", "Pulumi.cognito.yaml"));
        var own = api.operations(settings.access()).stream()
                .filter(operation -> operation.name().equals("get-my-user"))
                .toList();

        assertUnits(Measurement.of(api, Declarations.LOAD, own), reads("users", 1), "get-my-user");
    }

    @Test
    void a_line_of_the_access_log_is_the_one_that_the_program_declares_and_always_as_long() {
        var first = measured(1024).getOrDefault("get-user", Measured.NOTHING);
        var second = measured(only("get-user"), 1024).getOrDefault("get-user", Measured.NOTHING);

        assertThat(first.accessLogBytes()).isBetween(400, 500).isEqualTo(second.accessLogBytes());
        assertThat(first.responseBytes()).isGreaterThan(1024).isEqualTo(second.responseBytes());
        assertThat(first.executionLogBytes()).isGreaterThan(500);
    }

    @Test
    void a_size_that_no_item_with_all_fields_has_is_refused() {
        assertThatThrownBy(() -> measured(20))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("itemBytes\\.\\w+ is 20; expected at least \\d+, since the measured items have all"
                        + " fields of the table");
        assertThatThrownBy(() -> measured(300_000))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("itemBytes\\.\\w+ is 300000; expected at most \\d{5,6}, since .*");
    }
}
