package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A settings file is read as Pulumi reads it; the expected values are what {@code pulumi config --json} gives. */
final class SettingsFileTest {
    @TempDir
    private Path folder = Path.of("");

    private String read(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), "config:\n  lambdaless:tags: " + yaml + "\n");
        return String.valueOf(new SettingsFile(file).configuration().get("lambdaless:tags"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    on                        | on
                    OFF                       | OFF
                    yes                       | yes
                    No                        | No
                    True                      | true
                    FALSE                     | false
                    010                       | 8
                    08                        | 8
                    0o10                      | 8
                    0x1F                      | 31
                    -0b101                    | -5
                    1_000                     | 1000
                    +5                        | 5
                    1e3                       | 1000
                    1.50                      | 1.5
                    5.                        | 5
                    .5                        | 0.5
                    1e21                      | 1e+21
                    0.0000001                 | 1e-7
                    18446744073709551615      | 18446744073709551615
                    1e400                     | 1e400
                    1:30                      | 1:30
                    2026-01-02                | 2026-01-02 00:00:00 +0000 UTC
                    2026-1-2t03:04:05.250Z    | 2026-01-02 03:04:05.25 +0000 UTC
                    2026-01-02T03:04:05+02:00 | 2026-01-02 03:04:05 +0200 +0200
                    2026-01-02 03:04:05       | 2026-01-02 03:04:05 +0000 UTC
                    2026-01-02T03:04:05       | 2026-01-02T03:04:05
                    2026-13-02                | 2026-13-02
                    "on"                      | on
                    '010'                     | 010
                    !!str 010                 | 010
                    !!int "5"                 | 5
                    {a: on, b: 010, c: 1.50}  | {"a":"on","b":8,"c":1.5}
                    {1: x, true: y, n: ~}     | {"1":"x","true":"y","n":null}
                    [1e3, OFF, '1e3']         | [1000,"OFF","1e3"]
                    {<<: {a: 1, b: 1}, b: 2}  | {"b":2,"a":1}
                    """)
    void reads_a_value_as_pulumi_does(String yaml, String expected) throws IOException {
        assertThat(read(yaml)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    &a {x: *a}     | has an anchor whose value contains itself, at line 2; expected a value without an alias of its own
                    &a [*a]        | has an anchor whose value contains itself, at line 2; expected a value without an alias of its own
                    {a: 1, "a": 2} | has the key "a" twice, at line 2; expected each key once
                    {<<: 1, a: 2}  | has 1 to be merged by <<, at line 2; expected an object, or a list of objects
                    {<<: [{}, x]}  | has "x" to be merged by <<, at line 2; expected an object, or a list of objects
                    {a: .inf}      | has the number .inf, at line 2; expected one that JSON has, or a text in quotes
                    """)
    void refuses_what_pulumi_refuses_in_one_line(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UserError.class)
                .hasMessage("settings file " + folder.resolve("Pulumi.dev.yaml") + " " + message);
    }

    @Test
    void takes_what_the_project_gives_in_the_short_form_or_the_long_one() throws IOException {
        var project = Files.writeString(folder.resolve("Pulumi.yaml"), """
                name: shop
                config:
                  aws:region: eu-west-1
                  aws:profile: {value: team}
                  throttleRate: 7
                  throttleBurst: {type: integer, default: 8}
                  logLevel: {type: string}
                  stageName:
                  corsOrigins: ["https://a.example.com"]
                """);
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), "config: {shop:throttleBurst: 9}");

        assertThat(new SettingsFile(file, project).configuration())
                .isEqualTo(Map.of(
                        "aws:region", "eu-west-1",
                        "aws:profile", "team",
                        "shop:throttleRate", "7",
                        "shop:throttleBurst", "9",
                        "shop:corsOrigins", "[\"https://a.example.com\"]"));
    }

    @Test
    void refuses_a_setting_that_is_given_twice() throws IOException {
        var file = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"),
                "config:\n  lambdaless:throttleRate: 5\n  aws:region: eu-west-1\n  lambdaless:throttleRate: 6\n");

        assertThatThrownBy(() -> new SettingsFile(file).configuration())
                .isInstanceOf(UserError.class)
                .hasMessage("settings file " + file
                        + " has the key \"lambdaless:throttleRate\" twice, at line 4; expected each key once");
    }

    @ParameterizedTest
    @CsvSource({"null", "~", "''", "'# nothing'"})
    void an_empty_document_leaves_the_defaults(String yaml) throws IOException {
        var empty = Files.writeString(folder.resolve("Pulumi.dev.yaml"), yaml);
        var without = Files.writeString(folder.resolve("Pulumi.other.yaml"), "config: {}");

        assertThat(new SettingsFile(empty).configuration())
                .isNotEmpty()
                .isEqualTo(new SettingsFile(without).configuration());
    }

    @ParameterizedTest
    @CsvSource({"[]", "5"})
    void refuses_a_document_without_settings(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), yaml);

        assertThatThrownBy(() -> new SettingsFile(file).configuration())
                .isInstanceOf(UserError.class)
                .hasMessage("settings file " + file + " holds no settings; expected YAML with `config:` in it");
    }
}
