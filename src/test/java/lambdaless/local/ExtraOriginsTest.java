package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ExtraOriginsTest {
    private static final String KEY = "shop:corsOrigins";

    @Test
    void stand_after_the_configured_ones_and_none_stands_twice() {
        var added = new ExtraOrigins(KEY, List.of("http://localhost:5173", "https://app.example.com"))
                .added(Map.of(KEY, "[\"https://app.example.com\"]", "shop:xray", "true"));

        assertThat(added)
                .isEqualTo(Map.of(KEY, "[\"https://app.example.com\",\"http://localhost:5173\"]", "shop:xray", "true"));
    }

    @Test
    void leave_a_value_that_is_not_a_list_to_the_checks_of_the_settings() {
        var configuration = Map.of(KEY, "https://app.example.com");

        assertThat(new ExtraOrigins(KEY, List.of("http://localhost:5173")).added(configuration))
                .isEqualTo(configuration);
    }

    @Test
    void are_refused_for_an_exported_stack_which_has_its_own() {
        var properties = new Properties();
        properties.setProperty("local.stack", "stack.json");
        properties.setProperty("local.origins", "http://localhost:5173");

        assertThatThrownBy(() -> Options.of(properties))
                .isInstanceOf(UserError.class)
                .hasMessage("-Dlocal.stack and -Dlocal.origins are both given; expected one of them, since an exported"
                        + " stack has the origins that it was deployed with");
    }
}
