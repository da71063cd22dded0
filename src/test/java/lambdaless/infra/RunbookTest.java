package lambdaless.infra;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static lambdaless.infra.MonitoringTest.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.watch.RecordedAlarm;
import org.junit.jupiter.api.Test;

/** The runbook beside the alarms that lead to it. */
final class RunbookTest {
    private static final Pattern PARAGRAPH = Pattern.compile("(?ms)^### ([^\n]+)$(.+?)(?=^### |\\z)");
    private static final Pattern REFERENCE = Pattern.compile("What to do: \"(.+)\" in docs/runbook\\.md");

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "runbook.md"));
    }

    /** The text below each heading of the chapter on alarms. */
    private static Map<String, String> paragraphs() throws IOException {
        var page = page();
        var chapter = page.substring(page.indexOf("\n## Alarms\n"));
        chapter = chapter.substring(0, chapter.indexOf("\n## ", 1));
        var paragraphs = new TreeMap<String, String>();
        PARAGRAPH
                .matcher(chapter)
                .results()
                .forEach(paragraph -> paragraphs.put(paragraph.group(1), paragraph.group(2)));
        return paragraphs;
    }

    private static Stream<String> headings(Declared stack) {
        return stack.all(ALARM).map(alarm -> {
            var reference = REFERENCE.matcher(alarm.input("alarmDescription").asText());
            assertThat(reference.find()).describedAs(alarm.name()).isTrue();
            return reference.group(1);
        });
    }

    @Test
    void every_alarm_has_its_paragraph_and_no_paragraph_is_without_an_alarm() throws IOException {
        assertThat(paragraphs().keySet())
                .isEqualTo(headings(Declared.prod()).collect(toCollection(TreeSet::new)))
                .hasSize(Runbook.values().length);
    }

    @Test
    void a_paragraph_says_what_to_look_at_and_what_to_do() throws IOException {
        assertThat(paragraphs().values())
                .hasSize(8)
                .allMatch(text -> text.contains("**Look at**") && text.contains("**Do**"));
    }

    @Test
    void every_saved_query_is_explained_and_operators_find_the_page() throws IOException {
        var explained = Pattern.compile("(?m)^\\| ([a-z ]+) \\| (?!answers)")
                .matcher(page())
                .results()
                .map(row -> row.group(1))
                .collect(toSet());

        assertThat(explained)
                .isEqualTo(Stream.of(LogQuery.values()).map(LogQuery::title).collect(toSet()));
        assertThat(Files.readString(Path.of("docs", "operations.md"))).contains("](runbook.md)");
    }

    /** $0.10 for each metric of an alarm, $0.30 for each that a filter counts, $3 for a dashboard. */
    @Test
    void the_costs_are_those_of_what_is_declared() throws IOException {
        var prod = Declared.of(UsersAndAlbums.whole(), "prod", Map.of());
        long metrics = prod.all(ALARM)
                .mapToLong(alarm -> new RecordedAlarm(inputs(alarm)).watched().size())
                .sum();
        long filters = prod.all(MonitoringTest.FILTER).count();
        double cost = 0.1 * metrics + 0.3 * filters + 3;

        assertThat(List.of(metrics, filters)).containsExactly(30L, 2L);
        assertThat(page()).contains("in `prod` about $" + Math.round(cost) + ",");
    }

    private static JsonNode inputs(Declared.Resource alarm) {
        return new JsonMapper().valueToTree(alarm.inputs());
    }
}
