package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps that tables want first, which neither the program nor a preview can tell. */
final class StorageStepsTest {
    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd";
    private static final String ENCRYPTED = "\"serverSideEncryption\":{\"enabled\":true,\"kmsKeyArn\":\"" + KEY + "\"}";
    private static final String INDEX = "\"globalSecondaryIndexes\":[{\"name\":\"byReleaseYear\"}]";
    private static final String ON_DEMAND = "\"billingMode\":\"PAY_PER_REQUEST\"";
    private static final String RANGE = setting("billingMode", "provisioned") + ","
            + setting("readCapacity", "{\\\"minimum\\\":5,\\\"maximum\\\":100}") + ","
            + setting("writeCapacity", "{\\\"minimum\\\":5,\\\"maximum\\\":5}");

    @TempDir
    private Path folder = Path.of("");

    private Scripts.Run steps(String table, String settings) throws IOException, InterruptedException {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        var state = Files.writeString(
                folder.resolve("state.json"),
                "{\"version\":3,\"deployment\":{\"resources\":[{\"type\":\"aws:dynamodb/table:Table\",\"inputs\":{"
                        + table + "}}]}}");
        var set = Files.writeString(folder.resolve("settings.json"), "{" + settings + "}");
        return new Scripts(folder).run("scripts/storage-steps", state.toString(), set.toString());
    }

    private static String setting(String key, String value) {
        return "\"lambdaless:%s\":{\"value\":\"%s\",\"secret\":false}".formatted(key, value);
    }

    @Test
    void tables_leave_a_customers_key_by_that_of_aws() throws Exception {
        assertThat(steps(ENCRYPTED, setting("customerManagedKey", "")))
                .isEqualTo(new Scripts.Run(1, """
                        The tables are encrypted with %s, which customerManagedKey names no more, and they would stay so \
                        while nobody may use it. Deploy with customerManagedKey: awsOwned first.
                        docs/protect-data.md says why.
                        """.formatted(KEY), ""));
        assertThat(Files.readString(Path.of("docs", "protect-data.md")))
                .contains("```text\n" + steps(ENCRYPTED, "").out().replace("docs/protect-data.md says why.\n", "")
                        + "```\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made", "awsOwned", KEY})
    void another_key_takes_the_place_of_one_at_once(String key) throws Exception {
        assertThat(steps(ENCRYPTED, setting("customerManagedKey", key))).isEqualTo(new Scripts.Run(0, "", ""));
    }

    @Test
    void capacity_of_a_table_with_an_index_begins_with_equal_ends() throws Exception {
        assertThat(steps(ON_DEMAND + "," + INDEX, RANGE)).isEqualTo(new Scripts.Run(1, """
                        Tables with indexes are paid by the request, and their capacity cannot begin between two ends. \
                        Deploy with the minimum as maximum first, of readCapacity and of writeCapacity.
                        docs/protect-data.md says why.
                        """, ""));
        assertThat(steps(ON_DEMAND + "," + INDEX, RANGE.replace("100", "5")).code())
                .isZero();
        assertThat(steps(ON_DEMAND, RANGE).code()).isZero();
        assertThat(steps("\"billingMode\":\"PROVISIONED\"," + INDEX, RANGE).code())
                .isZero();
    }

    @Test
    void a_stack_that_is_not_there_wants_nothing() throws Exception {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        var state = Files.writeString(folder.resolve("state.json"), "{\"version\":3,\"deployment\":{}}");
        var none = Files.writeString(folder.resolve("settings.json"), "");

        assertThat(new Scripts(folder).run("scripts/storage-steps", state.toString(), none.toString()))
                .isEqualTo(new Scripts.Run(0, "", ""));
        assertThat(new Scripts(folder)
                        .run("scripts/storage-steps", state.toString())
                        .err())
                .startsWith("storage-steps expects a file of");
    }
}
