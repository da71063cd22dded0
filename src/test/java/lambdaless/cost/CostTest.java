package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CostTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... namesAndValues) {
        var properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Cost.run(
                properties,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void prints_the_totals_and_the_largest_lines_before_all_others() {
        int code = run("cost.config", "Pulumi.prod.yaml");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("""
                        A month of stack prod in eu-west-1, in US dollars by the price list of 2026-11-26
                        Pulumi.prod.yaml under src/tools/cost/load.yaml: 1,000,000 requests, 0.38 a second
                        """)
                .containsSubsequence(
                        "\n  direct ",
                        "\n  with a Lambda (256 MB, 50 ms, arm64) ",
                        "\n  difference, ",
                        "\nThe largest lines\n",
                        "\n  CloudWatch ",
                        "\nBy service\n",
                        "\nAll lines\n",
                        "\n  API Gateway    requests ",
                        "\nA Lambda between, beside these\n",
                        "\nThe capacity of a request",
                        "\n  get-user ",
                        "\nUNVERIFIED CloudWatch log ingestion, function: logBytes of the load is an estimate",
                        "\nUNVERIFIED KMS requests of DynamoDB: the price of 2025-06-05 has one source",
                        "\nNot in the sum: free allowances, discounts and taxes; docs/cost.md has the rest");
    }

    @Test
    void refuses_a_region_without_prices() throws IOException {
        var config = file("Pulumi.far.yaml", "config:\n  aws:region: ap-south-1\n");

        assertThat(run("cost.config", config)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("src/tools/cost/prices.yaml has no prices for region ap-south-1; expected one of");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void refuses_a_load_of_operations_that_the_stack_does_not_have() throws IOException {
        var load = file("load.yaml", "requestsPerMonth: {get-usr: 5}\n");

        assertThat(run("cost.load", load)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("unknown operation requestsPerMonth.get-usr; did you mean get-user?");
    }

    @Test
    void refuses_a_stack_file_that_cannot_be_used() {
        assertThat(run("cost.config", "Pulumi.none.yaml")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Pulumi.none.yaml");
    }
}
