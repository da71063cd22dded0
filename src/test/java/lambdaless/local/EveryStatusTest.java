package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lambdaless.api.Samples;
import lambdaless.local.DescribedApi.Described;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status of every operation that the description of the API has, and no other, with what it has to say. */
final class EveryStatusTest {
    private static final Path SETTINGS = Path.of("src", "test", "resources", "Pulumi.contract.yaml");
    private static final int TOO_LONG = 1001;
    private static final int TOO_LARGE = 10 * 1024 * 1024 + 1;

    @Test
    void is_answered_as_it_is_described_and_the_examples_hold() throws IOException {
        try (var stage = LocalStage.start(SETTINGS);
                var failing = FailingDatabase.start(SETTINGS)) {
            var client = new Client(stage.url(), stage.key("standard"));
            var api = DescribedApi.of(client.get("/openapi.json").body());
            var answers = new DescribedAnswers(api);
            var unlucky = new Client(failing.url(), stage.key("standard"));

            var unanswered = unanswered(answers, unlucky); // which takes the five seconds that DynamoDB is given
            examples(answers, client, ConsoleClient.of(stage));
            refusals(answers, client);
            unanswered.forEach(CompletableFuture::join);
            failures(answers, failing, unlucky);

            assertThat(new TreeMap<>(answers.seen())).isEqualTo(answers.described());
        }
    }

    @Test
    void is_answered_by_a_table_whose_attributes_have_few_values() {
        try (var stage = LocalStage.start(Samples.narrow(), SETTINGS)) {
            var client = new Client(stage.url(), stage.key("standard"));
            var answers = new DescribedAnswers(
                    DescribedApi.of(client.get("/openapi.json").body()));

            examples(answers, client, ConsoleClient.of(stage));

            assertThat(answers.seen()).hasSameSizeAs(answers.described());
        }
    }

    @ParameterizedTest
    @CsvSource({"cognito, 401", "lambda, 401", "iam, 403"})
    void is_described_where_a_stranger_calls(String mode, int status) {
        try (var stage = LocalStage.start(SETTINGS.resolveSibling("Pulumi." + mode + ".yaml"))) {
            var stranger = new Client(stage.url(), "no-key-of-a-plan");
            var api = DescribedApi.of(stranger.get("/openapi.json").body());
            var answers = new DescribedAnswers(api);

            api.operations().forEach(operation -> answers.of(operation, status, stranger));

            assertThat(answers.seen()).hasSizeGreaterThan(17).hasSameSizeAs(answers.described());
        }
    }

    private static Stream<Described> all(DescribedAnswers answers, Predicate<Described> chosen) {
        return answers.api().operations().filter(chosen);
    }

    private static Predicate<Described> verb(String verb, int status) {
        return operation -> operation.verb().equals(verb) && operation.has(status) && !isBatch(operation);
    }

    private static boolean isBatch(Described operation) {
        return operation.path().endsWith("-batches");
    }

    /** The examples in the order of creating, reading, changing and deleting one item of each table. */
    private static void examples(DescribedAnswers answers, Client client, ConsoleClient console) {
        all(answers, operation -> operation.has(404)).forEach(operation -> answers.of(operation, 404, client));
        all(answers, verb("post", 201)).forEach(operation -> exemplary(answers, operation, 201, client));
        all(answers, verb("post", 409)).forEach(operation -> answers.of(operation, 409, client));
        all(answers, verb("get", 200)).forEach(operation -> exemplary(answers, operation, 200, client));
        all(answers, operation -> operation.has(304))
                .forEach(operation -> answers.of(operation, 304, client, "If-None-Match", "*"));
        all(answers, operation -> operation.has(412))
                .forEach(operation -> answers.of(operation, 412, client, "If-Match", "\"other\""));
        all(answers, verb("patch", 200)).forEach(operation -> exemplary(answers, operation, 200, client));
        var replaces = verb("put", 201);
        all(answers, replaces).forEach(operation -> answers.of(operation, 204, client));
        all(answers, verb("delete", 200)).forEach(operation -> exemplary(answers, operation, 200, client));
        console.post("reset", "{}"); // a table may have no operation that deletes
        all(answers, replaces).forEach(operation -> answers.of(operation, 201, client));
        console.post("reset", "{}");
        members(answers, client);
        console.post("reset", "{}");
        all(answers, EveryStatusTest::isBatch).forEach(operation -> {
            answers.of(operation, 201, client);
            answers.of(operation, 409, client);
        });
    }

    /** The changes of sets, of an item that no other example is of: a set may be empty after them. */
    private static void members(DescribedAnswers answers, Client client) {
        all(answers, verb("post", 201)).forEach(operation -> answers.of(operation, 201, client));
        all(answers, verb("put", 204).and(verb("put", 201).negate()))
                .forEach(operation -> answers.of(operation, 204, client));
        all(answers, verb("delete", 204)).forEach(operation -> answers.of(operation, 204, client));
    }

    private static void exemplary(DescribedAnswers answers, Described operation, int status, Client client) {
        var answer = answers.of(operation, status, client);

        assertThat(answers.api().withoutTimes(DescribedApi.tree(answer.body())))
                .as(operation.name())
                .isEqualTo(answers.api().withoutTimes(operation.exampleAnswer(status)));
    }

    /** Sends what API Gateway refuses itself, and what a template makes DynamoDB refuse. */
    private static void refusals(DescribedAnswers answers, Client client) {
        var stranger = new Client(client.url(), "no-key-of-a-plan");
        answers.api().operations().forEach(operation -> {
            var target = operation.examplePath();
            var body = operation.exampleBody();
            answers.of(operation, 403, stranger);
            answers.changed(operation, 400, client, malformed(operation), body.isEmpty() ? "" : "{}");
            answers.changed(operation, 415, client, target, body, "Content-Type", "text/plain");
            answers.changed(operation, 413, client, target, "[" + " ".repeat(TOO_LARGE) + "]");
        });
    }

    /** A target that the operation does not take: with a key that is too long and no number, or else with a limit of a page. */
    private static String malformed(Described operation) {
        return operation.path().contains("{")
                ? operation.path().replaceAll("\\{[^}]*}", "x".repeat(TOO_LONG))
                : operation.path() + "?limit=0";
    }

    /** Begins to call every operation while DynamoDB is silent. */
    private static List<CompletableFuture<Void>> unanswered(DescribedAnswers answers, Client client) {
        return all(answers, operation -> true)
                .map(operation -> CompletableFuture.runAsync(() -> answers.of(operation, 504, client)))
                .toList();
    }

    private static void failures(DescribedAnswers answers, FailingDatabase failing, Client client) {
        for (int status : List.of(409, 429, 500, 503)) {
            failing.failWith(status);
            all(answers, operation -> operation.has(status))
                    .forEach(operation -> answers.of(operation, status, client));
        }
    }
}
