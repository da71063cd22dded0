package lambdaless.settings;

import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.settings.Settings.Safety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductionRulesTest {
    private static final String HTTPS = "[\"https://app.example.com\"]";
    private static final String KEYS = "acknowledgeKeysAreNoLogin";
    private static final String NO_WAF = "acknowledgeNoWaf";
    private static final String NO_ALARMS = "acknowledgeNoAlarms";
    private static final String REASON = "only partners call it";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:on-call";

    /** The settings of a sound stack in production without some of them, and with others. */
    private static String[] production(List<String> without, String... others) {
        var settings = new TreeMap<>(
                Map.of("production", "true", NO_WAF, REASON, NO_ALARMS, REASON, KEYS, "true", "corsOrigins", HTTPS));
        settings.keySet().removeAll(without);
        return Stream.concat(
                        settings.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    @Test
    void production_protects_the_data_unless_told_otherwise() {
        assertThat(Configured.with(production(List.of())).safety())
                .isEqualTo(new Safety(true, true, new EncryptionKey(""), ""));
        assertThat(Configured.with("production", "false", "pointInTimeRecovery", "on")
                        .safety())
                .isEqualTo(new Safety(true, false, new EncryptionKey(""), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pointInTimeRecovery|off|auto or on, since production is true",
                "deletionProtection|off|auto or on, since production is true",
                "logLevel|OFF|ERROR or INFO, since production is true",
                "accessLogs|false|true, since production is true",
            })
    void what_production_must_not_have_is_refused(String key, String value, String expected) {
        assertThat(problems(production(List.of(), key, value)))
                .containsExactly("lambdaless:" + key + " is \"" + value + "\"; expected " + expected);
        assertThat(problems("corsOrigins", HTTPS, key, value)).isEmpty();
    }

    @Test
    void an_origin_without_encryption_is_refused_also_when_it_is_the_default() {
        assertThat(problems(production(List.of("corsOrigins"))))
                .containsExactly("lambdaless:corsOrigins is \"http://localhost:8080\"; "
                        + "expected https origins only, since production is true");
    }

    @Test
    void keys_alone_are_refused_unless_somebody_says_that_they_are_no_login() {
        assertThat(problems(production(List.of(KEYS))))
                .containsExactly(
                        "lambdaless:authMode is \"apiKey\"; expected iam, cognito or lambda, since production is"
                                + " true and a key authenticates nobody; or acknowledgeKeysAreNoLogin true, where every client"
                                + " keeps its key secret");
        assertThat(problems(production(List.of(KEYS), "authMode", "iam"))).isEmpty();
        assertThat(problems("acknowledgeKeysAreNoLogin", "yes"))
                .containsExactly(
                        "lambdaless:acknowledgeKeysAreNoLogin is \"yes\"; expected one of \"true\", \"false\"");
    }

    @Test
    void alarms_and_a_web_acl_are_demanded_or_the_reason_why_there_are_none() {
        assertThat(problems(production(List.of(NO_WAF, NO_ALARMS))))
                .containsExactly(
                        "lambdaless:waf is \"off\"; expected managed, or webAclArn, since production is true; or"
                                + " acknowledgeNoWaf with the reason",
                        "lambdaless:alarmTopicArn is not set; expected the ARN of a topic, since production is true; or"
                                + " acknowledgeNoAlarms with the reason");
        assertThat(problems(production(List.of(NO_WAF, NO_ALARMS), "waf", "managed", "alarmTopicArn", TOPIC)))
                .isEmpty();
        assertThat(problems(NO_WAF, "none"))
                .containsExactly("lambdaless:acknowledgeNoWaf is \"none\"; expected a reason of 10 to 500 characters");
    }
}
