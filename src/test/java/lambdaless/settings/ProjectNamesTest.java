package lambdaless.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A project has the name that it was given, and its settings have it too. */
final class ProjectNamesTest {
    private static final String PATTERN = "{\"pattern\":\"${project}-${stack}-${name}-${hex(7)}\"}";

    private static Settings settings(StackName stack, Map<String, String> changes) {
        var configuration = new TreeMap<>(changes);
        configuration.put("aws:region", "eu-west-1");
        return SettingsDecoder.decode(configuration, stack, access -> Set.of("get-user"));
    }

    private static List<String> problems(StackName stack, Map<String, String> changes) {
        var refused = catchThrowableOfType(InvalidSettings.class, () -> settings(stack, changes));
        return refused == null ? List.of() : Configured.problems(refused);
    }

    @Test
    void the_settings_are_those_of_the_projects_own_name() {
        var shop = new StackName("shop", "prod");

        assertThat(settings(
                                shop,
                                Map.of(
                                        "shop:production", "true",
                                        "shop:authMode", "iam",
                                        "shop:acknowledgeNoWaf", "only partners call",
                                        "shop:acknowledgeNoAlarms", "watched from outside",
                                        "shop:corsOrigins", "[\"https://app.example.com\"]"))
                        .safety())
                .isEqualTo(new Settings.Safety(true, true, new EncryptionKey(""), ""));
    }

    @Test
    void a_problem_names_the_key_as_it_is_set() {
        assertThat(problems(new StackName("shop", "dev"), Map.of("shop:throttleRate", "0", "shop:plans", "[]")))
                .containsExactly(
                        "shop:throttleRate is \"0\"; expected a whole number from 1 to 10000",
                        "shop:plans is \"[]\"; expected a list with at least one plan: "
                                + "[{\"name\":\"standard\",\"rate\":50,\"burst\":100,\"quota\":1000000,\"period\":\"MONTH\"}]");
    }

    @Test
    void settings_under_a_former_name_are_warned_of() {
        var configuration = Map.of(
                "lambdaless:production", "true", "shop:xray", "true", "aws:region", "eu-west-1", "other:key", "1");

        assertThat(SettingsDecoder.warnings(configuration, new StackName("shop", "dev")))
                .containsExactly(
                        "lambdaless:production is ignored, since this project is called shop; its own setting is"
                                + " shop:production");
    }

    @Test
    void names_that_iam_does_not_take_are_refused_with_a_pattern_that_it_takes() {
        var named = new StackName("music-platform", "production");

        assertThat(problems(named, Map.of("pulumi:autonaming", PATTERN)))
                .containsExactly(
                        "pulumi:autonaming is \"${project}-${stack}-${name}-${hex(7)}\", which makes names of up to"
                                + " 66 characters for the roles of project music-platform in stack production; expected a pattern"
                                + " that makes at most 64, as IAM takes, such as the one of pulumi config set --path"
                                + " 'pulumi:autonaming.pattern' '${stack}-${name}-${hex(7)}'");
        assertThat(problems(named, Map.of("pulumi:autonaming", "{\"pattern\":\"${stack}-${name}-${hex(7)}\"}")))
                .isEmpty();
        assertThat(problems(new StackName("lambdaless", "production"), Map.of("pulumi:autonaming", PATTERN)))
                .isEmpty();
        assertThat(problems(named, Map.of())).isEmpty();
    }
}
