package lambdaless.infra;

import static lambdaless.infra.AccessMode.texts;
import static lambdaless.infra.MonitoringTest.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lambdaless.infra.Declared.Resource;
import org.junit.jupiter.api.Test;

/** The queries that are saved for an operator, beside the fields that a line of the log has. */
final class SavedQueriesTest {
    private static final Declared PROD = Declared.prod();
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|/[^/]+/");
    private static final Pattern ALIAS = Pattern.compile("\\bas (\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("\\b\\w+(?=\\()");
    private static final Pattern WORD = Pattern.compile("(?<![@\\w])[a-zA-Z]\\w*");
    /** Of the language, and those fields that CloudWatch adds to each line. */
    private static final Set<String> WORDS =
            Set.of("fields", "filter", "stats", "sort", "limit", "by", "as", "like", "desc", "asc");

    private static final Pattern OF_CLOUDWATCH = Pattern.compile("@(timestamp|log|message|logStream)\\b");

    private static String text(Resource query) {
        return query.input("queryString").asText();
    }

    /** The names in a query that are neither the language's nor made in it. */
    private static Set<String> fields(String query) {
        var rest = OF_CLOUDWATCH.matcher(LITERAL.matcher(query).replaceAll("")).replaceAll("");
        var names = new TreeSet<String>();
        WORD.matcher(FUNCTION.matcher(rest).replaceAll("")).results().forEach(word -> names.add(word.group()));
        ALIAS.matcher(rest).results().forEach(alias -> names.remove(alias.group(1)));
        names.removeAll(WORDS);
        return names;
    }

    @Test
    void there_is_one_for_each_question_in_a_folder_of_the_stack() {
        assertThat(PROD.all(QUERY).map(query -> query.input("name").asText()))
                .containsExactlyInAnyOrder(
                        "lambdaless/prod/slowest routes",
                        "lambdaless/prod/errors by type",
                        "lambdaless/prod/callers by key",
                        "lambdaless/prod/one request by id");
    }

    @Test
    void they_ask_for_fields_that_the_access_log_has() {
        var asked = new TreeSet<String>();
        PROD.all(QUERY).forEach(query -> asked.addAll(fields(text(query))));

        assertThat(asked)
                .contains("responseLatency", "httpMethod", "resourcePath", "responseType", "apiKeyId")
                .isSubsetOf(new AccessLogLines(PROD).fields());
        assertThat(fields("filter path = \"a\" | stats count(*) as status by @timestamp, route"))
                .containsExactly("path", "route");
    }

    @Test
    void one_request_is_looked_for_in_both_logs_and_the_others_in_the_access_log() {
        assertThat(texts(PROD.one(QUERY, "one-request-by-id").input("logGroupNames")))
                .containsExactly("access-log-prod", "API-Gateway-Execution-Logs_api-id/prod");
        for (var other : List.of("slowest-routes", "errors-by-type", "callers-by-key")) {
            assertThat(texts(PROD.one(QUERY, other).input("logGroupNames"))).containsExactly("access-log-prod");
        }
        var silent = UsersAndAlbums.dev(Map.of("dashboard", "true", "logLevel", "OFF"));
        assertThat(texts(silent.one(QUERY, "one-request-by-id").input("logGroupNames")))
                .containsExactly("access-log-dev");
    }

    @Test
    void a_query_is_lines_that_begin_with_a_command() {
        assertThat(PROD.all(QUERY).map(SavedQueriesTest::text))
                .hasSize(4)
                .allMatch(text ->
                        text.lines().skip(1).allMatch(line -> line.matches("\\| (fields|filter|stats|sort|limit) .+")))
                .allMatch(text -> text.matches("(?s)(fields|filter|stats) .+"));
    }
}
