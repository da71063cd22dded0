package lambdaless.cost;

import static lambdaless.cost.Declarations.INDEXED;
import static lambdaless.cost.Declarations.ON_DEMAND;
import static lambdaless.cost.Declarations.REQUESTS;
import static lambdaless.cost.Declarations.TABLE;
import static lambdaless.cost.Declarations.ofStage;
import static lambdaless.cost.Declarations.ofTables;
import static lambdaless.cost.Declarations.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each resource adds exactly its lines, and what is not declared costs nothing. */
final class BillTest {
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;
    private static final double MILLION = 1e6;
    private static final double HOURS = 730;

    @Test
    void a_stage_alone_is_paid_by_the_request_and_by_what_it_sends() {
        assertThat(ofStage().units())
                .isEqualTo(Map.of("api-gateway-requests", REQUESTS / MILLION, "data-out", REQUESTS * 2048 / GIGABYTE));
    }

    @Test
    void a_cache_is_paid_by_the_hour_and_spares_the_calls_that_it_answers() {
        var cached = stage(Map.of("cacheClusterEnabled", true, "cacheClusterSize", "6.1"))
                .and(TABLE, "users", ON_DEMAND)
                .and(TABLE, "albums", INDEXED);

        assertThat(cached.beside(ofTables())).isEqualTo(Map.of("cache-6.1", HOURS));
        assertThat(cached.andMethodSettings("cachingEnabled", true).units())
                .containsEntry("dynamodb-reads", 2500.0 / 4)
                .containsEntry("dynamodb-writes", 4000.0 / 4)
                .containsEntry("api-gateway-requests", 1000.0);
        assertThat(Declarations.units(cached.bill().function().stream()))
                .as("the function is not invoked for them either")
                .containsEntry("lambda-requests", 250.0);
    }

    @Test
    void a_function_is_paid_by_the_request_by_its_time_and_for_its_logs() {
        assertThat(Declarations.units(ofTables().bill().function().stream()))
                .isEqualTo(Map.of(
                        "lambda-requests",
                        1000.0,
                        "lambda-x86_64",
                        REQUESTS * 0.1 * 0.5,
                        "log-ingestion",
                        REQUESTS * 1024 / GIGABYTE));
    }

    @Test
    void the_totals_are_those_of_the_lines() {
        var bill = ofTables().bill();
        double function = 1000 * 0.20 + 5e7 * 0.0000166667 + REQUESTS * 1024 / GIGABYTE * 0.57;

        assertThat(bill.withFunction() - bill.directly()).isCloseTo(function, within(1e-6));
        assertThat(bill.savedPercent()).isCloseTo(100 * function / bill.withFunction(), within(1e-9));
        assertThat(bill.largest(2))
                .extracting(line -> line.price().name())
                .containsExactly("api-gateway-requests", "dynamodb-writes");
        assertThat(Bill.byService(bill.all()))
                .containsOnlyKeys("API Gateway", "Data transfer", "DynamoDB", "Lambda", "CloudWatch");
    }
}
