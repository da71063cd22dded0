package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a stack, through the resources that the program declares for them. */
final class SwitchedSettingsTest {
    private static final SwitchedStack DEV = SwitchedStack.ofDev();

    @TempDir
    private Path folder = Path.of("");

    private Map<String, Double> change(String... settings) throws IOException {
        return DEV.change(folder, settings);
    }

    private static double units(String price) {
        return DEV.units().getOrDefault(price, 0.0);
    }

    @Test
    void without_them_there_is_the_stack_itself() throws IOException {
        assertThat(DEV.units())
                .containsOnlyKeys(
                        "api-gateway-requests",
                        "data-out",
                        "dynamodb-reads",
                        "dynamodb-writes",
                        "dynamodb-storage",
                        "key-requests",
                        "log-ingestion",
                        "log-storage",
                        "traces");
        assertThat(change()).isEmpty();
    }

    @Test
    void a_cache_adds_its_hours_and_takes_reads_of_lists_away() throws IOException {
        double readsOfLists = SwitchedStack.REQUESTS_TO_LISTS * 5 / 1e6;

        assertThat(change("cacheSize: \"1.6\""))
                .isEqualTo(Map.of("cache-1.6", 730.0, "dynamodb-reads", -readsOfLists / 2));
    }

    @Test
    void point_in_time_recovery_adds_the_gigabytes_of_the_tables() throws IOException {
        assertThat(change("pointInTimeRecovery: \"on\"")).isEqualTo(Map.of("dynamodb-recovery", 5.0));
    }

    @Test
    void logs_and_tracing_take_theirs_away() throws IOException {
        assertThat(change("accessLogs: false"))
                .isEqualTo(Map.of("log-ingestion", -units("log-ingestion"), "log-storage", -units("log-storage")));
        assertThat(change("xray: false")).isEqualTo(Map.of("traces", -1.0));
    }

    @Test
    void more_logs_and_logs_that_are_kept_longer_add_theirs() throws IOException {
        assertThat(change("logLevel: INFO"))
                .containsOnlyKeys("log-ingestion", "log-storage")
                .allSatisfy((name, more) -> assertThat(more).isPositive());
        assertThat(change("logRetentionDays: 365"))
                .containsOnlyKeys("log-storage")
                .allSatisfy((name, more) -> assertThat(more).isPositive());
    }
}
