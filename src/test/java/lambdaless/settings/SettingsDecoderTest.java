package lambdaless.settings;

import static java.util.stream.Collectors.toMap;
import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.api.Access;
import lambdaless.settings.Edge.Firewall;
import lambdaless.settings.Settings.Cache;
import lambdaless.settings.Settings.Ceilings;
import lambdaless.settings.Settings.Logs;
import lambdaless.settings.Settings.Plan;
import lambdaless.settings.Settings.Safety;
import lambdaless.settings.Settings.Throttle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

final class SettingsDecoderTest {
    private static final Edge OPEN = new Edge(new Firewall(false, 2000, ""), Optional.empty(), List.of());
    private static final Watch UNWATCHED = new Watch("", false, Optional.empty());

    private static final Settings DEFAULTS = new Settings(
            "eu-west-1",
            "dev",
            new Throttle(100, 200),
            Map.of(),
            List.of(new Plan("standard", new Throttle(50, 100), 1_000_000, "MONTH", List.of("standard"))),
            Access.BY_KEY,
            new Cache("", 60),
            List.of("http://localhost:8080"),
            new Logs("ERROR", true, 30, true),
            false,
            false,
            new Safety(false, false, new EncryptionKey(""), ""),
            new Ceilings(0, 0),
            Optional.empty(),
            OPEN,
            UNWATCHED,
            0,
            Map.of());

    private static final Settings EVERYTHING = new Settings(
            "eu-west-1",
            "v1",
            new Throttle(10_000, 5_000),
            Map.of("get-user", new Throttle(5, 10)),
            List.of(
                    new Plan("basic", new Throttle(1, 2), 3, "DAY", List.of("basic")),
                    new Plan("gold", new Throttle(10_000, 5_000), 2_147_483_647, "WEEK", List.of("gold-1", "gold-2"))),
            Access.BY_KEY,
            new Cache("0.5", 3600),
            List.of("https://one.example.com", "http://127.0.0.1:3000"),
            new Logs("INFO", false, 3653, false),
            true,
            false,
            new Safety(true, true, new EncryptionKey(""), ""),
            new Ceilings(40, 30),
            Optional.empty(),
            OPEN,
            UNWATCHED,
            0,
            Map.of("Team", "Röyksopp"));

    @Test
    void what_is_not_set_has_its_default() {
        assertThat(Configured.with()).isEqualTo(DEFAULTS);
    }

    @Test
    void the_project_file_declares_the_same_keys_with_the_same_defaults() throws IOException {
        var declared = declared();
        var defaults = declared.properties().stream()
                .collect(toMap(
                        key -> "lambdaless:" + key.getKey(),
                        key -> text(key.getValue().path("default"))));
        var configuration = new TreeMap<>(defaults);
        configuration.put("aws:region", "eu-west-1");

        assertThat(declared.properties().stream().map(Map.Entry::getKey)).containsExactlyElementsOf(keys());
        assertThat(Configured.with(configuration, "dev")).isEqualTo(DEFAULTS);
    }

    @Test
    void everything_can_be_set() {
        var settings = Configured.with(
                "stageName", "v1",
                "throttleRate", "10000",
                "throttleBurst", "5000",
                "operationThrottles", "{\"get-user\":{\"rate\":5,\"burst\":\"10\"}}",
                "plans", """
                        [{"name":"basic","rate":1,"burst":2,"quota":3,"period":"DAY"},
                        {"name":"gold","rate":"10000","burst":5000,"quota":2147483647,"period":"WEEK",
                        "keys":["gold-1","gold-2"]}]""",
                "cacheSize", "0.5",
                "cacheTtl", "3600",
                "corsOrigins", "[\"https://one.example.com\",\"http://127.0.0.1:3000\"]",
                "logLevel", "INFO",
                "accessLogs", "false",
                "logRetentionDays", "3653",
                "xray", "false",
                "manageAccountLogging", "true",
                "pointInTimeRecovery", "on",
                "deletionProtection", "on",
                "maxReadUnits", "40",
                "maxWriteUnits", "30",
                "tags", "{\"Team\":\"Röyksopp\"}");

        assertThat(settings).isEqualTo(EVERYTHING);
    }

    @Test
    void all_problems_are_in_one_message() {
        var refused = catchThrowableOfType(
                InvalidSettings.class,
                () -> Configured.with(
                        Map.of(
                                "lambdaless:throttleRate", "0",
                                "lambdaless:xray", "yes",
                                "lambdaless:trottle", "1",
                                "lambdaless:plans", "[]",
                                "lambdaless:corsOrigins", "[\"*\"]"),
                        "live"));

        assertThat(refused)
                .hasMessageStartingWith(
                        "invalid settings for stack live (edit " + "Pulumi.live.yaml or run `pulumi config set`):\n");
        assertThat(problems(refused))
                .containsExactly(
                        "unknown setting lambdaless:trottle; did you mean throttleRate?",
                        "aws:region is not set; expected a value such as eu-west-1",
                        "lambdaless:throttleRate is \"0\"; expected a whole number from 1 to 10000",
                        "lambdaless:plans is \"[]\"; expected a list with at least one plan: "
                                + "[{\"name\":\"standard\",\"rate\":50,\"burst\":100,\"quota\":1000000,"
                                + "\"period\":\"MONTH\"}]",
                        "lambdaless:corsOrigins[0] is \"*\"; expected an origin in small letters as browsers send it, "
                                + "such as https://app.example.com",
                        "lambdaless:xray is \"yes\"; expected one of \"true\", \"false\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpcEndpointIds", "mutualTls", "aws:region"})
    void an_unknown_setting_is_refused(String key) {
        assertThat(problems(key, "x"))
                .containsExactly(
                        "unknown setting lambdaless:" + key + "; expected one of " + String.join(", ", keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottleRate", "throttlerate", "trottleRate"})
    void a_misspelt_setting_is_refused_with_the_one_that_was_meant(String key) {
        assertThat(problems(key, "x"))
                .containsExactly("unknown setting lambdaless:" + key + "; did you mean throttleRate?");
    }

    @Test
    void the_settings_of_other_projects_are_let_be() {
        var settings = Configured.with(
                Map.of("aws:region", "eu-west-1", "aws:profile", "me", "other:throttleRate", "x"), "dev");

        assertThat(settings).isEqualTo(DEFAULTS);
    }

    private static List<String> keys() {
        return SettingsDecoder.keys();
    }

    private static JsonNode declared() throws IOException {
        JsonNode project = new JsonMapper().valueToTree(new Yaml().load(Files.readString(Path.of("Pulumi.yaml"))));
        ObjectNode config = project.withObject("/config");
        config.remove("pulumi:autonaming");
        return config;
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
