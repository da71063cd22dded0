package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls and parts that cannot be composed, each with its file and line. */
final class ComposerRefusalsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "../get/request", "Path", "a/b"})
    void an_unknown_part_is_refused(String name) throws IOException {
        templates().part("one", "## part: one\n1\n");
        templates().part("two", "## part: two\n2\n");
        templates().template("## GET\n#part(\"" + name + "\")\n");

        refused(
                "get/request.vtl",
                2,
                "part \"" + name + "\" does not exist; expected a file of " + folder.resolve("parts") + ": one, two");
    }

    @Test
    void an_unknown_part_where_there_are_none_is_refused() throws IOException {
        templates().template("#part(\"other\")\n");

        refused(
                "get/request.vtl",
                1,
                "part \"other\" does not exist; expected a file of " + folder.resolve("parts") + ": none is there");
    }

    @Test
    void another_number_of_arguments_is_refused() throws IOException {
        templates().part("key", "## part FIELD, MOST: a key\nFIELD MOST\n");
        templates().part("none", "## part: nothing\n1\n");
        templates().part("caller", "## part: wrong\n#part(\"none\", \"x\")\n");

        templates().template("## GET\n#part(\"key\", \"userId\")\n");
        refused(
                "get/request.vtl",
                2,
                "part \"key\" has the arguments [userId]; expected 2 (FIELD, MOST), as "
                        + templates().place("parts/key.vtl", 1) + " declares");

        templates().template("## GET\n#part(\"caller\")\n");
        refused(
                "parts/caller.vtl",
                2,
                "part \"none\" has the arguments [x]; expected none, as "
                        + templates().place("parts/none.vtl", 1) + " declares");
    }

    @Test
    void a_part_that_calls_itself_is_refused() throws IOException {
        templates().part("a", "## part: one\n1\n#part(\"b\")\n");
        templates().part("b", "## part: two\n#part(\"a\")\n");
        templates().template("#part(\"a\")\n");

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
        templates().part("one", "## part: one\n1\n");
        templates().template("## GET\n" + line + "\n");

        refused(
                "get/request.vtl",
                2,
                "the line is \"" + line.strip() + "\"; expected a call of a part alone on its line,"
                        + " as #part(\"name\") or #part(\"name\", \"argument\")");
    }

    @Test
    void a_call_that_an_argument_brings_in_is_refused() throws IOException {
        templates().part("one", "## part FIELD: one\n1\n$x FIELD\n");
        templates().template("#part(\"one\", \"#part(x)\")\n");

        refused(
                "parts/one.vtl",
                3,
                "the line is \"$x #part(x)\"; expected a call of a part alone on its line,"
                        + " as #part(\"name\") or #part(\"name\", \"argument\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"## part FIELD: one\n1\n", "## part FIELD: one\nNAMES $MYNAME FIELD_\n", "## part FIELD: FIELD"})
    void a_parameter_that_is_not_used_is_refused(String part) throws IOException {
        templates().part("one", part);
        templates().template("## GET\n#part(\"one\", \"x\")\n");

        refused(
                "parts/one.vtl",
                1,
                "the part does not use its parameter FIELD; expected it in a line below, or not to be" + " declared");
    }

    @Test
    void a_parameter_that_is_declared_twice_is_refused() throws IOException {
        templates().part("one", "## part FIELD, FIELD: one\nNAME\n");
        templates().template("#part(\"one\", \"x\", \"y\")\n");

        refused("parts/one.vtl", 1, "the part declares the parameters FIELD, FIELD; expected each once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "## a part", "## part", "## part:", "## part name: x", "## part A,B: x", " ## part: x"
            })
    void a_part_without_a_declaration_is_refused(String first) throws IOException {
        templates().part("one", first + "\n1\n");
        templates().template("#part(\"one\")\n");

        refused(
                "parts/one.vtl",
                1,
                "the part begins with \"" + first + "\"; expected \"## part: what it does\", or \"##"
                        + " part ERROR, MESSAGE: what it does\" with the parameters in capitals");
    }

    private void refused(String file, int line, String problem) {
        assertThatThrownBy(templates()::composed)
                .isInstanceOf(InvalidTemplate.class)
                .hasMessage(templates().place(file, line) + ": " + problem);
    }

    private ComposerFolder templates() {
        return new ComposerFolder(folder);
    }
}
