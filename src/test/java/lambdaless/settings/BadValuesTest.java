package lambdaless.settings;

import static java.util.stream.Collectors.joining;
import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no setting takes, each refused with its key, what it is and what is allowed. */
final class BadValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "throttleRate|0|a whole number from 1 to 10000",
                "throttleRate|10001|a whole number from 1 to 10000",
                "throttleRate|-1|a whole number from 1 to 10000",
                "throttleRate|1.5|a whole number from 1 to 10000",
                "throttleRate|many|a whole number from 1 to 10000",
                "throttleRate|``|a whole number from 1 to 10000",
                "throttleRate|99999999999|a whole number from 1 to 10000",
                "throttleBurst|5001|a whole number from 1 to 5000",
                "cacheTtl|-1|a whole number from 0 to 3600",
                "cacheTtl|3601|a whole number from 0 to 3600",
                "maxReadUnits|-1|a whole number from 0 to 1000000",
                "maxWriteUnits|1000001|a whole number from 0 to 1000000",
                "cacheSize|1|one of \"\", \"0.5\", \"1.6\", \"6.1\", \"13.5\", \"28.4\", \"58.2\", \"118\", \"237\"",
                "logLevel|error|one of \"OFF\", \"ERROR\", \"INFO\"",
                "accessLogs|on|one of \"true\", \"false\"",
                "xray|TRUE|one of \"true\", \"false\"",
                "manageAccountLogging|1|one of \"true\", \"false\"",
                "production|``|one of \"true\", \"false\"",
                "pointInTimeRecovery|true|one of \"auto\", \"on\", \"off\"",
                "deletionProtection|never|one of \"auto\", \"on\", \"off\"",
                "stageName|a b|1 to 128 letters, digits, hyphens and underscores",
                "stageName|a.b|1 to 128 letters, digits, hyphens and underscores",
                "operationThrottles|[]|an object by the operation's name",
                "operationThrottles|{|an object by the operation's name",
                "tags|text|an object of texts",
                "tags|[1]|an object of texts",
            })
    void a_value_is_refused_in_the_words_of_its_setting(String key, String value, String expected) {
        assertThat(problems(key, value))
                .containsExactly("lambdaless:" + key + " is \"" + value + "\"; expected " + expected);
    }

    @Test
    void a_retention_is_one_of_those_of_cloudwatch() {
        assertThat(problems("logRetentionDays", "2"))
                .containsExactly("lambdaless:logRetentionDays is \"2\"; expected one of \"1\", \"3\", \"5\", \"7\", "
                        + "\"14\", \"30\", \"60\", \"90\", \"120\", \"150\", \"180\", \"365\", \"400\", \"545\", "
                        + "\"731\", \"1096\", \"1827\", \"2192\", \"2557\", \"2922\", \"3288\", \"3653\"");
    }

    @Test
    void a_stage_whose_name_is_the_stacks_says_so() {
        assertThat(problems("stageName", "x".repeat(129))).hasSize(1);
        assertThat(problems("stageName", "x".repeat(128))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"get-users\":{\"rate\":1,\"burst\":1}}|"
                        + "lambdaless:operationThrottles.get-users is {\"rate\":1,\"burst\":1}; "
                        + "expected the name of an operation as key: get-user",
                "{\"get-user\":{\"rate\":0,\"burst\":1}}|"
                        + "lambdaless:operationThrottles.get-user.rate is 0; expected a whole number from 1 to 10000",
                "{\"get-user\":{\"rate\":1,\"burst\":5001}}|"
                        + "lambdaless:operationThrottles.get-user.burst is 5001; expected a whole number from 1 to 5000",
                "{\"get-user\":{\"rate\":1,\"burst\":1,\"quota\":1}}|"
                        + "lambdaless:operationThrottles.get-user is {\"rate\":1,\"burst\":1,\"quota\":1}; "
                        + "expected an object with the fields rate, burst",
            })
    void an_operations_throttle_is_a_rate_and_a_burst(String value, String problem) {
        assertThat(problems("operationThrottles", value)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"get-user\":5}", "{\"get-user\":null}", "{\"get-user\":{\"rate\":1}}"})
    void an_operations_throttle_that_lacks_something_says_what(String value) {
        assertThat(problems("operationThrottles", value))
                .contains("lambdaless:operationThrottles.get-user.burst is not set; "
                        + "expected a whole number from 1 to 5000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":\"a b\"|.name is \"a b\"; expected 1 to 63 letters, digits, hyphens, underscores",
                "\"name\":7|.name is 7; expected 1 to 63 letters, digits, hyphens, underscores",
                "\"rate\":0|.rate is 0; expected a whole number from 1 to 10000",
                "\"burst\":\"x\"|.burst is \"x\"; expected a whole number from 1 to 5000",
                "\"quota\":0|.quota is 0; expected a whole number from 1 to 2147483647",
                "\"quota\":2147483648|.quota is 2147483648; expected a whole number from 1 to 2147483647",
                "\"period\":\"YEAR\"|.period is \"YEAR\"; expected DAY, WEEK or MONTH",
                "\"period\":null|.period is not set; expected DAY, WEEK or MONTH",
            })
    void a_plan_says_which_of_its_fields_is_wrong(String field, String problem) {
        var plan = "{\"name\":\"a\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\"," + field + "}";

        assertThat(problems("plans", "[" + plan.replaceFirst("\"" + name(field) + "\":[^,]+,", "") + "]"))
                .containsExactly("lambdaless:plans[0]" + problem);
    }

    @Test
    void two_plans_of_one_name_are_refused() {
        var plan = "{\"name\":\"a\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\"}";

        assertThat(problems("plans", "[" + plan + "," + plan + "]"))
                .containsExactly("lambdaless:plans is [" + plan + "," + plan
                        + "]; expected no two plans with the same name, \"a\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "https://app.example.com/",
                "https://App.example.com",
                "app.example.com",
                "null",
                "",
                "https://a,b",
                "https://a.example.com ",
                "ftp://a.example.com",
                "https://a.example.com:port",
                "https://ü.example.com"
            })
    void an_origin_that_no_browser_sends_is_refused(String origin) {
        assertThat(problems("corsOrigins", "[\"https://ok.example.com\",\"" + origin + "\"]"))
                .containsExactly("lambdaless:corsOrigins[1] is \"" + origin
                        + "\"; expected an origin in small letters as browsers send it, such as "
                        + "https://app.example.com");
    }

    @Test
    void origins_are_different_and_no_longer_than_a_stage_variable_holds() {
        var many = IntStream.range(0, 40)
                .mapToObj("\"https://n%d.example.com\""::formatted)
                .collect(joining(","));

        assertThat(problems("corsOrigins", "[\"https://a\",\"https://a\"]"))
                .containsExactly("lambdaless:corsOrigins is [\"https://a\",\"https://a\"]; expected no origin twice");
        assertThat(problems("corsOrigins", "[" + many + "]"))
                .containsExactly("lambdaless:corsOrigins is [" + many + "]; expected at most 512 characters in all, "
                        + "commas included, as a stage variable holds");
    }

    @Test
    void a_ceiling_on_one_side_alone_is_refused() {
        assertThat(problems("maxReadUnits", "100"))
                .containsExactly(
                        "lambdaless:maxWriteUnits is not set; expected a ceiling, such as 40000, which is what a"
                                + " table has by its quota, since maxReadUnits is");
        assertThat(problems("maxReadUnits", "0", "maxWriteUnits", "100"))
                .containsExactly(
                        "lambdaless:maxReadUnits is not set; expected a ceiling, such as 40000, which is what a"
                                + " table has by its quota, since maxWriteUnits is");
        assertThat(problems("maxReadUnits", "100", "maxWriteUnits", "100")).isEmpty();
    }

    private static String name(String field) {
        return field.substring(1, field.indexOf('"', 1));
    }
}
