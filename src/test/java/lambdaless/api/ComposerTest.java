package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        templates()
                .part(
                        "key",
                        "## part FIELD, MOST: a key\n#set($FIELD = 'FIELD')\n$REFIELD MOST_ $FIELD.length() MOST\n");
        templates().template("## GET\n#part(\"key\", \"userId\", \"a$1\\\")\n{}\n");

        var template = templates().composed();

        assertThat(template.text())
                .isEqualTo("## GET\n#set($userId = 'userId')\n$REFIELD MOST_ $userId.length() a$1\\\n{}\n");
    }

    @Test
    void each_line_has_a_place_in_one_file() throws IOException {
        templates().part("outer", "## part: two lines\none\n#part(\"inner\", \"x\")\n");
        templates().part("inner", "## part FIELD: one line\n$FIELD\n");
        templates().template("## GET\n#part(\"outer\")\nlast");

        var template = templates().composed();

        assertThat(template.text()).isEqualTo("## GET\none\n$x\nlast");
        assertThat(template.place(1)).isEqualTo(templates().place("get/request.vtl", 1));
        assertThat(template.place(2)).isEqualTo(templates().place("parts/outer.vtl", 2));
        assertThat(template.place(3)).isEqualTo(templates().place("parts/inner.vtl", 2));
        assertThat(template.place(4)).isEqualTo(templates().place("get/request.vtl", 3));
        assertThat(template.place(5)).isEqualTo(templates().place("get/request.vtl", 3));
    }

    @Test
    void an_argument_may_name_the_part_and_no_argument_is_replaced_again() throws IOException {
        templates().part("outer", "## part THING, LOCK: calls by name\n#part(\"THING-line\", \"LOCK\", \"THING\")\n");
        templates().part("user-line", "## part THING, LOCK: swapped\nTHING LOCK\n");
        templates().template("#part(\"outer\", \"user\", \"THING\")\n");

        assertThat(templates().composed().text()).isEqualTo("THING user\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a", "a\n", "a\n\n", "a\r\nb\r\n", "\u2192 \uD83D\uDE00\n", "#partial(x) #part\n"})
    void a_template_without_calls_is_its_file_byte_for_byte(String text) throws IOException {
        templates().template(text);

        assertThat(templates().composed().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## TABEL and #parts(x) in a comment",
                "SET #a = :a REMOVE #b ADD #c DELETE #d",
                "NONE ALL_NEW ALL_OLD UPDATED_NEW GET PUT POST PATCH DELETE",
                "#if($x == 'PUT')#foreach($y in [])#set($z = 1)#end#end",
                "'[0-9A-F]%EF%BF%BD' (?s) UTF JSON OPEN"
            })
    void words_that_are_close_to_none_stay_as_they_are(String line) throws IOException {
        templates().template(line + "\n");

        assertThat(templates().composed().text()).isEqualTo(line + "\n");
    }

    @Test
    void a_part_that_ends_without_a_newline_ends_with_its_last_line() throws IOException {
        templates().part("open", "## part: no newline\none");
        templates().template("#part(\"open\")\ntwo");

        assertThat(templates().composed().text()).isEqualTo("one\ntwo");
    }

    private ComposerFolder templates() {
        return new ComposerFolder(folder);
    }
}
