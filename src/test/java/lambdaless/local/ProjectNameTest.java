package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local gateway serves a project under whatever name it has. */
final class ProjectNameTest {
    @TempDir
    private Path folder = Path.of("");

    private ProgramSource shop(String settings) throws IOException {
        var project = Files.writeString(
                folder.resolve("Pulumi.yaml"),
                Files.readString(Path.of("Pulumi.yaml")).replace("name: lambdaless", "name: shop"));
        var stack = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n  " + settings + "\n");
        return new ProgramSource(Api.ofProject(), new SettingsFile(stack, project), List.of("http://localhost:5173"));
    }

    @Test
    void with_the_settings_of_that_name() throws IOException {
        var served = shop("shop:corsOrigins: [https://shop.example.com]").load(stage -> "http://localhost/" + stage);

        assertThat(served.outputs().get("corsOrigins"))
                .isEqualTo(List.of("https://shop.example.com", "http://localhost:5173"));
        assertThat(served.resources().stream()
                        .filter(resource -> resource.type().equals("aws:dynamodb/table:Table"))
                        .map(resource -> String.valueOf(resource.inputs().get("tags"))))
                .isNotEmpty()
                .allMatch(tags -> tags.contains("Project=shop"));
    }

    @Test
    void and_names_a_key_that_cannot_be_used_as_it_is_set() throws IOException {
        var source = shop("throttleRate: 0");

        assertThatThrownBy(() -> source.load(stage -> "http://localhost/" + stage))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("shop:throttleRate is \"0\"; expected a whole number from 1 to 10000");
    }
}
