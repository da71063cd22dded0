package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are their own lines and those of the parts that they call. */
final class ComposerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_call_becomes_the_lines_of_its_part_with_the_arguments_in_them() throws IOException {
        part("key", "## part NAME, MOST: a key\n#set($NAME = 'NAME')\n$RENAME MOST_ $NAME.length() MOST\n");
        template("## GET\n#part(\"key\", \"userId\", \"a$1\\\")\n{}\n");

        var template = composed();

        assertThat(template.text())
                .isEqualTo("## GET\n#set($userId = 'userId')\n$RENAME MOST_ $userId.length() a$1\\\n{}\n");
    }

    @Test
    void each_line_has_a_place_in_one_file() throws IOException {
        part("outer", "## part: two lines\none\n#part(\"inner\", \"x\")\n");
        part("inner", "## part NAME: one line\n$NAME\n");
        template("## GET\n#part(\"outer\")\nlast");

        var template = composed();

        assertThat(template.text()).isEqualTo("## GET\none\n$x\nlast");
        assertThat(template.place(1)).isEqualTo(place("get/request.vtl", 1));
        assertThat(template.place(2)).isEqualTo(place("parts/outer.vtl", 2));
        assertThat(template.place(3)).isEqualTo(place("parts/inner.vtl", 2));
        assertThat(template.place(4)).isEqualTo(place("get/request.vtl", 3));
        assertThat(template.place(5)).isEqualTo(place("get/request.vtl", 3));
    }

    @Test
    void an_argument_may_name_the_part_and_no_argument_is_replaced_again() throws IOException {
        part("outer", "## part ITEM, KEY: calls by name\n#part(\"ITEM-line\", \"KEY\", \"ITEM\")\n");
        part("user-line", "## part ITEM, KEY: swapped\nITEM KEY\n");
        template("#part(\"outer\", \"user\", \"ITEM\")\n");

        assertThat(composed().text()).isEqualTo("ITEM user\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a", "a\n", "a\n\n", "a\r\nb\r\n", "\u2192 \uD83D\uDE00\n", "#partial(x) #part\n"})
    void a_template_without_calls_is_its_file_byte_for_byte(String text) throws IOException {
        template(text);

        assertThat(composed().text()).isEqualTo(text);
    }

    @Test
    void a_part_that_ends_without_a_newline_ends_with_its_last_line() throws IOException {
        part("open", "## part: no newline\none");
        template("#part(\"open\")\ntwo");

        assertThat(composed().text()).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "../get/request", "Path", "a/b"})
    void an_unknown_part_is_refused(String name) throws IOException {
        part("one", "## part: one\n1\n");
        part("two", "## part: two\n2\n");
        template("## GET\n#part(\"" + name + "\")\n");

        refused(
                "get/request.vtl",
                2,
                "part \"" + name + "\" does not exist; expected a file of " + folder.resolve("parts") + ": one, two");
    }

    @Test
    void an_unknown_part_where_there_are_none_is_refused() throws IOException {
        template("#part(\"other\")\n");

        refused(
                "get/request.vtl",
                1,
                "part \"other\" does not exist; expected a file of " + folder.resolve("parts") + ": none is there");
    }

    @Test
    void another_number_of_arguments_is_refused() throws IOException {
        part("key", "## part NAME, MOST: a key\nNAME MOST\n");
        part("none", "## part: nothing\n1\n");
        part("caller", "## part: wrong\n#part(\"none\", \"x\")\n");

        template("## GET\n#part(\"key\", \"userId\")\n");
        refused(
                "get/request.vtl",
                2,
                "part \"key\" has the arguments [userId]; expected 2 (NAME, MOST), as " + place("parts/key.vtl", 1)
                        + " declares");

        template("## GET\n#part(\"caller\")\n");
        refused(
                "parts/caller.vtl",
                2,
                "part \"none\" has the arguments [x]; expected none, as " + place("parts/none.vtl", 1) + " declares");
    }

    @Test
    void a_part_that_calls_itself_is_refused() throws IOException {
        part("a", "## part: one\n1\n#part(\"b\")\n");
        part("b", "## part: two\n#part(\"a\")\n");
        template("#part(\"a\")\n");

        refused("parts/b.vtl", 2, "part \"a\" calls itself (a → b → a); expected parts that end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#part(\"one\")}",
                "#part(\"one\") ",
                "  #part(\"one\")",
                "#part('one')",
                "#part(\"one\",\"x\")",
                "#part(\"one\" \"x\")",
                "#part(\"one\"",
                "#part(one)",
                "#part()",
                "#{part}(\"one\")",
                "#part (\"one\")",
                "## #part(\"one\")"
            })
    void a_call_that_is_not_a_line_is_refused(String line) throws IOException {
        part("one", "## part: one\n1\n");
        template("## GET\n" + line + "\n");

        refused(
                "get/request.vtl",
                2,
                "the line is \"" + line.strip() + "\"; expected a call of a part alone on its line,"
                        + " as #part(\"name\") or #part(\"name\", \"argument\")");
    }

    @Test
    void a_call_that_an_argument_brings_in_is_refused() throws IOException {
        part("one", "## part NAME: one\n1\n$x NAME\n");
        template("#part(\"one\", \"#part(x)\")\n");

        refused(
                "parts/one.vtl",
                3,
                "the line is \"$x #part(x)\"; expected a call of a part alone on its line,"
                        + " as #part(\"name\") or #part(\"name\", \"argument\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## part NAME: one\n1\n", "## part NAME: one\nNAMES $MYNAME NAME_\n", "## part NAME: NAME"})
    void a_parameter_that_is_not_used_is_refused(String part) throws IOException {
        part("one", part);
        template("## GET\n#part(\"one\", \"x\")\n");

        refused(
                "parts/one.vtl",
                1,
                "the part does not use its parameter NAME; expected it in a line below, or not to be" + " declared");
    }

    @Test
    void a_parameter_that_is_declared_twice_is_refused() throws IOException {
        part("one", "## part NAME, NAME: one\nNAME\n");
        template("#part(\"one\", \"x\", \"y\")\n");

        refused("parts/one.vtl", 1, "the part declares the parameters NAME, NAME; expected each once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "## a part", "## part", "## part:", "## part name: x", "## part A,B: x", " ## part: x"
            })
    void a_part_without_a_declaration_is_refused(String first) throws IOException {
        part("one", first + "\n1\n");
        template("#part(\"one\")\n");

        refused(
                "parts/one.vtl",
                1,
                "the part begins with \"" + first + "\"; expected \"## part: what it does\", or \"##"
                        + " part NAME, OTHER: what it does\" with the parameters in capitals");
    }

    private void refused(String file, int line, String problem) {
        assertThatThrownBy(this::composed)
                .isInstanceOf(InvalidTemplate.class)
                .hasMessage(place(file, line) + ": " + problem);
    }

    private Template composed() {
        return new Templates(folder).request("get");
    }

    private String place(String file, int line) {
        return folder.resolve(file) + ", line " + line;
    }

    private void part(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts").resolve(name + ".vtl"), text);
    }

    private void template(String text) throws IOException {
        Files.createDirectories(folder.resolve("get"));
        Files.writeString(folder.resolve("get").resolve("request.vtl"), text);
    }
}
