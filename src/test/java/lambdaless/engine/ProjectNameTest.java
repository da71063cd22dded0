package lambdaless.engine;

import static lambdaless.engine.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that was made from this one and has a name of its own. */
@OnEngine
final class ProjectNameTest {
    private static Value flag(boolean value) {
        return Value.newBuilder().setBoolValue(value).build();
    }

    @Test
    void has_its_settings_and_the_names_of_its_resources_after_it(@TempDir Path folder)
            throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod", "shop")) {
            engine.preview();
            assertThat(engine.aws().values("users", "deletionProtectionEnabled"))
                    .containsExactly(flag(true));
            assertThat(engine.aws().names())
                    .hasSizeGreaterThan(40)
                    .allMatch(name -> name.isEmpty() || name.matches("shop[-/]prod[-/].+"))
                    .allMatch(name -> name.length() <= 64);
            assertThat(engine.aws().values("firewall-log", "namePrefix"))
                    .containsExactly(text("aws-waf-logs-shop-prod-"));
            assertThat(engine.aws().values("dashboard", "dashboardName")).containsExactly(text("shop-prod"));

            engine.command("config", "set", "production", "false");
            engine.preview();
            assertThat(engine.aws().values("users", "deletionProtectionEnabled"))
                    .contains(flag(false));

            engine.command("config", "set", "throttleRate", "0");
            assertThat(engine.refusal(Api.ofProject()))
                    .contains("shop:throttleRate is \"0\"; expected a whole number from 1 to 10000");
        }
    }
}
