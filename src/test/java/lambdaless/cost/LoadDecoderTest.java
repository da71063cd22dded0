package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadDecoderTest {
    private static final List<String> OPERATIONS = List.of("get-user", "create-user");
    private static final List<String> TABLES = List.of("users", "albums");

    @TempDir
    private Path folder = Path.of("");

    private Load load(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("load.yaml"), yaml);
        return LoadDecoder.load("load.yaml", Yaml.read(file, "-Dcost.load"), OPERATIONS, TABLES);
    }

    @Test
    void has_defaults_for_all_but_the_requests() throws IOException {
        assertThat(load("requestsPerMonth: {get-user: 7}"))
                .isEqualTo(new Load(
                        Map.of("get-user", 7.0),
                        Map.of(),
                        25,
                        25,
                        0,
                        Map.of(),
                        new Load.Function(256, 50, "arm64", 300)));
    }

    @Test
    void takes_requests_per_second_and_has_a_month_of_730_hours() throws IOException {
        assertThat(load("requestsPerSecond: {get-user: 2, preflight: 0.5}").requests())
                .isEqualTo(Map.of("get-user", 5_256_000.0, "preflight", 1_314_000.0));
    }

    @Test
    void is_scaled_in_its_mix() throws IOException {
        var load = load("requestsPerMonth: {get-user: 300, create-user: 100}").scaledTo(1_000_000);

        assertThat(load.of("get-user")).isCloseTo(750_000, within(1e-6));
        assertThat(load.of("create-user")).isCloseTo(250_000, within(1e-6));
        assertThat(load.total()).isCloseTo(1_000_000, within(1e-6));
    }

    @Test
    void says_all_that_is_wrong_in_one_message() {
        assertThatThrownBy(() -> load("""
                requestsPerMonth: {get-usr: 5, create-user: -1, get-user: many, delete-everything: 1}
                itemBytes: {user: 5, albums: 1.5}
                pageItems: 101
                cachedShare: 1.5
                storedGigabytes: 7
                batch: 3
                lambda: {memory: 1, milliseconds: -5, architecture: risc}
                """)).isInstanceOf(Refused.class).hasMessage("""
                        load load.yaml cannot be used:
                          - unknown key batch; did you mean batchItems?
                          - unknown operation requestsPerMonth.get-usr; did you mean get-user?
                          - unknown operation requestsPerMonth.delete-everything; expected one of get-user, create-user, preflight
                          - requestsPerMonth.create-user is -1; expected a number from 0 on
                          - requestsPerMonth.get-user is "many"; expected a number from 0 on
                          - unknown table itemBytes.user; did you mean users?
                          - itemBytes.albums is 1.5; expected a whole number
                          - pageItems is 101; expected a number from 1 to 100
                          - cachedShare is 1.5; expected a number from 0 to 1
                          - storedGigabytes is 7; expected a value by table
                          - unknown key lambda.memory; did you mean memoryMegabytes?
                          - lambda.architecture is "risc"; expected one of arm64, x86_64
                          - lambda.milliseconds is -5; expected a number from 1 to 900000""");
    }

    @Test
    void refuses_two_rates_and_none() {
        assertThatThrownBy(() -> load("requestsPerMonth: {get-user: 5}\nrequestsPerSecond: {get-user: 5}"))
                .hasMessage("load load.yaml cannot be used:\n"
                        + "  - expected requestsPerMonth or requestsPerSecond, one of the two");
        assertThatThrownBy(() -> load("pageItems: 5")).hasMessageContaining("one of the two");
        assertThatThrownBy(() -> load("requestsPerMonth: {get-user: 0}"))
                .hasMessageContaining("requestsPerMonth has no requests; expected a number by operation");
        assertThatThrownBy(() -> load("[]")).hasMessageContaining("the file is []; expected a value by key");
    }

    @Test
    void refuses_a_file_that_is_missing_or_not_yaml() {
        assertThatThrownBy(() -> Yaml.read(folder.resolve("none.yaml"), "-Dcost.load"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("none.yaml does not exist; expected a file, or another one with -Dcost.load");
        assertThatThrownBy(() -> load("a: [")).isInstanceOf(Refused.class).hasMessageContaining("is not YAML");
        assertThatThrownBy(() -> load("pageItems: 1\npageItems: 2")).hasMessageContaining("duplicate key pageItems");
    }
}
