package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import lambdaless.api.Api;
import lambdaless.api.Operations;
import lambdaless.api.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors at the start are one line: the problem, the value, and what is expected. */
final class StartErrorsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    port    | abc              | -Dlocal.port is "abc"; expected a port from 1 to 65535, or 0 for any free one
                    port    | 65536            | -Dlocal.port is "65536"; expected a port from 1 to 65535, or 0 for any free one
                    backend | localhost:8000   | -Dlocal.backend is "localhost:8000"; expected an address such as http://localhost:8000
                    backend | http://x:99999   | -Dlocal.backend is "http://x:99999"; expected an address such as http://localhost:8000, with a port from 1 to 65535
                    backend | http://x:0       | -Dlocal.backend is "http://x:0"; expected an address such as http://localhost:8000, with a port from 1 to 65535
                    backend | http://a^b:1     | -Dlocal.backend is "http://a^b:1"; expected an address such as http://localhost:8000
                    backend | http://x/%zz     | -Dlocal.backend is "http://x/%zz"; expected an address such as http://localhost:8000
                    backend | http://u@x:1     | -Dlocal.backend is "http://u@x:1"; expected an address such as http://localhost:8000
                    backend | http://x/?a=b    | -Dlocal.backend is "http://x/?a=b"; expected an address such as http://localhost:8000
                    backend | http://[::g]     | -Dlocal.backend is "http://[::g]"; expected an address such as http://localhost:8000
                    backend | http://[:::]     | -Dlocal.backend is "http://[:::]"; expected an address such as http://localhost:8000
                    userPool | eu-west-1_Abc   | -Dlocal.userPool is "eu-west-1_Abc"; expected an address such as https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123456
                    authorizer | ftp://x       | -Dlocal.authorizer is "ftp://x"; expected an address such as http://localhost:8000
                    colour  | red              | -Dlocal.colour is not known; expected one of -Dlocal.port, -Dlocal.config, -Dlocal.stack, -Dlocal.backend, -Dlocal.data, -Dlocal.authorizer, -Dlocal.userPool, -Dlocal.origins, -Dlocal.sourceIp, -Dlocal.partial, -Dlocal.trustUnknownRoles, -Dlocal.checkAnswers
                    origins | localhost:5173   | -Dlocal.origins is "localhost:5173"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    origins | http://a.test,   | -Dlocal.origins is "http://a.test,"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    origins | http://a?b       | -Dlocal.origins is "http://a?b"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    origins | http://LOCALHOST | -Dlocal.origins is "http://LOCALHOST"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    origins | http://u:p@x     | -Dlocal.origins is "http://u:p@x"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    origins | http://a, http://é | -Dlocal.origins is "http://a, http://é"; expected origins as browsers send them, in small letters and joined by commas, such as http://localhost:5173,http://localhost:3000
                    sourceIp | 203.0.113.0/24  | -Dlocal.sourceIp is "203.0.113.0/24"; expected an IP address such as 203.0.113.7 or 2001:db8::7
                    sourceIp | localhost       | -Dlocal.sourceIp is "localhost"; expected an IP address such as 203.0.113.7 or 2001:db8::7
                    partial | yes              | -Dlocal.partial is "yes"; expected true or false
                    trustUnknownRoles | 1      | -Dlocal.trustUnknownRoles is "1"; expected true or false
                    """)
    void a_property_that_cannot_be_used(String name, String value, String message) {
        var properties = new Properties();
        properties.setProperty("local." + name, value);

        assertThatThrownBy(() -> Options.of(properties))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "config", "stack", "backend", "data", "authorizer", "userPool"})
    void a_property_that_is_empty(String name) {
        var properties = new Properties();
        properties.setProperty("local." + name, " ");

        assertThatThrownBy(() -> Options.of(properties))
                .isInstanceOf(UserError.class)
                .hasMessage("-Dlocal." + name + " is empty; expected a value: give it one, or leave the property out"
                        + " (a shell variable that is not set is empty)");
    }

    @Test
    void a_data_folder_beside_a_backend() {
        var properties = new Properties();
        properties.setProperty("local.backend", "http://localhost:8000");
        properties.setProperty("local.data", "data");

        assertThatThrownBy(() -> Options.of(properties)).hasMessageContaining("expected one of them");
    }

    @Test
    void a_settings_file_that_is_missing() {
        assertThatThrownBy(() -> start(folder.resolve("Pulumi.dev.yaml")))
                .isInstanceOf(UserError.class)
                .hasMessage("settings file " + folder.resolve("Pulumi.dev.yaml")
                        + " is not there; expected one at that place, or -Dlocal.config=FILE with another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    config: [             | is not YAML
                    just text             | holds no settings; expected YAML with `config:` in it
                    config: {lambdaless:tags: {secure: v1:abc}} | is encrypted; expected plain text
                    """)
    void a_settings_file_that_is_broken(String text, String message) throws Exception {
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), text);

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(file.toString(), message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_settings_file_whose_name_tells_no_stack() throws Exception {
        var file = Files.writeString(folder.resolve("settings.yaml"), "config: {}");

        assertThatThrownBy(() -> start(file)).hasMessageContaining("expected a name like Pulumi.<stack>.yaml");
    }

    @Test
    void a_settings_file_that_is_the_root() {
        assertThatThrownBy(() -> start(Path.of("/")))
                .isInstanceOf(UserError.class)
                .hasMessage("/ is not the name of a settings file; expected a name like Pulumi.<stack>.yaml");
    }

    @Test
    void settings_with_several_problems_all_at_once() throws Exception {
        var file = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"),
                "config:\n  lambdaless:throttleRate: 0\n  lambdaless:colour: red\n  lambdaless:production: maybe\n");

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("aws:region", "throttleRate", "\"0\"", "colour", "production", "\"maybe\"");
    }

    @Test
    void an_operation_on_a_table_that_is_not_listed() {
        var source = new ProgramSource(
                new Api(List.of(), Operations.all(), Templates.ofProject()),
                new SettingsFile(Path.of("Pulumi.dev.yaml")));

        assertThatThrownBy(source::settings)
                .isInstanceOf(UserError.class)
                .hasMessage("table users does not exist; expected one of [], which Tables.all() lists");
    }

    private static void start(Path stackFile) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var source = new ProgramSource(Api.ofProject(), new SettingsFile(stackFile));
        LocalGateway.start(Options.of(properties), source, silence).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8000",
                "https://dynamodb.eu-west-1.amazonaws.com",
                "http://dynamodb_local:8000",
                "http://[::1]:8000/",
                "http://localhost:65535/prefix/a%20b"
            })
    void an_address_of_a_database(String url) {
        var properties = new Properties();
        properties.setProperty("local.backend", url);

        assertThat(Options.of(properties).backend()).contains(URI.create(url));
    }
}
