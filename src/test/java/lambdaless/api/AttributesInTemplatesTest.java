package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every attribute has its place in the templates that write and print whole items. */
final class AttributesInTemplatesTest {
    /** Answers that print whole items, by the table that the items are of. */
    private static final Map<String, List<String>> PRINTING =
            Map.of("users", List.of("user", "users"), "albums", List.of("album", "albums"));

    @Test
    void no_template_forgets_one() {
        assertThat(forgotten(Tables.all())).isEmpty();
    }

    @Test
    void a_template_that_forgets_one_is_named() {
        var users = new ArrayList<>(Tables.USERS.attributes());
        users.add(Attribute.text("nickname"));
        var table = new TableDefinition("users", "user", users, List.of());

        assertThat(forgotten(List.of(table, Tables.ALBUMS)))
                .isEqualTo(Map.of(
                        "nickname",
                        new TreeSet<>(List.of(
                                "answers/user.vtl",
                                "answers/users.vtl",
                                "create-user/request.vtl",
                                "replace-user/request.vtl",
                                "update-user/request.vtl"))));
    }

    @Test
    void no_template_prints_what_no_table_has() {
        var known = new TreeSet<String>(List.of("etag", "items", "next", "error", "message", "requestId"));
        Tables.all()
                .forEach(table -> table.attributes().forEach(attribute -> {
                    known.add(attribute.name());
                    if (attribute.type() instanceof AttributeType.Objects objects) {
                        objects.fields().forEach(field -> known.add(field.name()));
                    }
                }));
        var printed = new TreeSet<String>();
        PRINTING.values()
                .forEach(answers -> answers.forEach(answer -> Pattern.compile("\"(\\w+)\": ")
                        .matcher(Templates.ofProject().answer(answer).text())
                        .results()
                        .forEach(field -> printed.add(field.group(1)))));

        assertThat(known).containsAll(printed);
        assertThat(printed).hasSizeGreaterThan(10);
    }

    private static Map<String, Set<String>> forgotten(List<TableDefinition> tables) {
        var forgotten = new TreeMap<String, Set<String>>();
        for (var table : tables) {
            for (var attribute : table.attributes()) {
                wholeItems(table)
                        .filter(template -> !mentions(template, attribute))
                        .forEach(template -> forgotten
                                .computeIfAbsent(attribute.name(), name -> new TreeSet<>())
                                .add(template.file()
                                        .replaceFirst("^templates.", "")
                                        .replace('\\', '/')));
            }
        }
        return forgotten;
    }

    private static Stream<Template> wholeItems(TableDefinition table) {
        var templates = Templates.ofProject();
        var writing = Operations.all().stream()
                .filter(operation -> operation.target().tableName().equals(table.tableName()))
                .filter(operation -> operation.body() != Body.NONE)
                .map(operation -> templates.request(operation.name()));
        var printing =
                PRINTING.getOrDefault(table.tableName(), List.of()).stream().map(templates::answer);
        return Stream.concat(writing, printing);
    }

    private static boolean mentions(Template template, Attribute attribute) {
        return Pattern.compile("(?<![A-Za-z])" + attribute.name() + "(?![A-Za-z])")
                .matcher(template.text())
                .find();
    }
}
