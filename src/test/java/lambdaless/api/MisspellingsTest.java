package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words and directives of templates that are misspelt, each with its file and line and with what was meant. */
final class MisspellingsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "#attribute, #attributes",
        "#Attributes, #attributes",
        "#attribtues, #attributes",
        "#parts, #part",
        "#Part, #part",
        "#prt, #part",
        "#{Part}, #part"
    })
    void a_directive_that_is_misspelt_is_refused(String written, String meant) throws IOException {
        templates().part("one", "## part: one\n1\n");
        templates().template("## GET\n" + written + "(\"one\")\n");

        refused(
                "get/request.vtl",
                2,
                "the line has " + written.replaceAll("[{}]", "")
                        + ", which has no meaning in templates and would be printed; did you mean " + meant + "?");
    }

    @Test
    void a_list_of_attributes_in_other_quotes_is_refused() throws IOException {
        templates().template("## GET\n#attributes('keys')$NAME\n");

        refused(
                "get/request.vtl",
                2,
                "the line is \"#attributes('keys')$NAME\"; expected one that begins with #attributes(\"list\"), with what is"
                        + " repeated after it");
    }

    @Test
    void a_list_of_attributes_on_a_line_that_ends_in_cr_lf_is_refused_for_that() throws IOException {
        templates().template("## GET\r\n#attributes(\"keys\")$NAME\r\n");

        refused(
                "get/request.vtl",
                2,
                "the line is \"#attributes(\"keys\")$NAME\"; expected one that begins with #attributes(\"list\"), with what is"
                        + " repeated after it; the line must end in LF, not in CR LF");
    }

    @ParameterizedTest
    @CsvSource({
        "TABEL, TABLE",
        "TALBE, TABLE",
        "TABLES, TABLE",
        "NAMES, NAME",
        "VARIABEL, VARIABLE",
        "DYNAMO_DB_TYPE, DYNAMODB_TYPE",
        "PARAMETR, PARAMETER",
        "PATERN, PATTERN"
    })
    void a_word_that_is_misspelt_is_refused(String written, String meant) throws IOException {
        var said = "the line has " + written + ", which has no meaning in templates and would be printed; did you mean "
                + meant + "?";

        templates().template("## GET\n  \"TableName\": \"$stageVariables." + written + "\",\n");
        refused("get/request.vtl", 2, said);

        templates().part("one", "## part: one\n1\n#set($x = '" + written + "')\n");
        templates().template("## GET\n#part(\"one\")\n");
        refused("parts/one.vtl", 3, said);
    }

    @Test
    void a_parameter_that_is_misspelt_is_refused() throws IOException {
        templates().part("one", "## part ERROR, MESSAGE: an error\nERROR MESSAGE\nMESAGE\n");
        templates().template("## GET\n#part(\"one\", \"x\", \"y\")\n");

        refused(
                "parts/one.vtl",
                3,
                "the line has MESAGE, which has no meaning in templates and would be printed; did you mean MESSAGE?");
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
