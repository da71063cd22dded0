package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorResponseTest {
    private static final String SECRET =
            "arn:aws:dynamodb:eu-west-1:123456789012:table/users is not authorized \\\"O'Brien\\\"";
    private static final Request GET = Request.toUser("get-user", "caller's text");
    private static final Request BATCH =
            Request.to("create-albums").body("{\"albums\": [{\"artist\": \"caller's text\", \"album\": \"b\"}]}");

    private final TemplateBench bench = TemplateBench.shared();

    private static String reply(String type) {
        return """
                {"__type": "%s", "message": "%s", "Message": "%s"}""".formatted(type, SECRET, SECRET);
    }

    private static String cancelled(String... codes) {
        var reasons = Stream.of(codes)
                .map(code -> "{\"Code\": \"%s\", \"Message\": \"%s\", \"Item\": {\"artist\": {\"S\": \"%s\"}}}"
                        .formatted(code, SECRET, SECRET))
                .toList();
        return """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException", "message": "%s",
                 "CancellationReasons": [%s]}""".formatted(SECRET, String.join(", ", reasons));
    }

    private static void assertDiscreet(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("arn:", "authorized", "O'Brien", "caller", "Exception", "__type", "123456789012");
    }

    @ParameterizedTest
    @CsvSource({
        "ConditionalCheckFailedException, 404, not_found",
        "TransactionConflictException, 409, conflict",
        "TransactionInProgressException, 409, conflict",
        "ReplicatedWriteConflictException, 409, conflict",
        "IdempotentParameterMismatchException, 409, conflict",
        "ProvisionedThroughputExceededException, 429, throttled",
        "ThrottlingException, 429, throttled",
        "RequestLimitExceeded, 429, throttled",
        "ValidationException, 400, bad_request",
        "SerializationException, 500, internal",
        "AccessDeniedException, 500, internal",
        "ResourceNotFoundException, 500, internal",
        "UnrecognizedClientException, 500, internal",
        "MissingAuthenticationTokenException, 500, internal",
        "ItemCollectionSizeLimitExceededException, 500, internal",
        "SomethingNew, 500, internal",
        "'', 500, internal"
    })
    void tells_the_errors_of_dynamodb_apart(String type, int status, String error) {
        for (var prefix : new String[] {"", "com.amazonaws.dynamodb.v20120810#", "com.amazon.coral.validate#"}) {
            var answer = bench.answer(GET, 400, reply(prefix + type));

            Expect.error(answer, status, error);
            assertDiscreet(answer);
            assertThat(answer.headers()).isEqualTo(status == 429 ? Map.of("Retry-After", "1") : Map.of());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "not JSON",
                "[]",
                "\"text\"",
                "{\"__type\": 5}",
                "{\"__type\": null}",
                "{\"message\": \"x\"}"
            })
    void answers_500_to_what_it_does_not_understand(String reply) {
        Expect.error(bench.answer(GET, 400, reply), 500, "internal");
    }

    @ParameterizedTest
    @CsvSource({
        "ConditionalCheckFailed, 409, conflict",
        "TransactionConflict, 409, conflict",
        "ThrottlingError, 429, throttled",
        "ProvisionedThroughputExceeded, 429, throttled",
        "ValidationError, 400, bad_request",
        "ItemCollectionSizeLimitExceeded, 500, internal",
        "SomethingNew, 500, internal"
    })
    void tells_the_reasons_of_a_cancelled_transaction_apart(String code, int status, String error) {
        var answer = bench.answer(BATCH, 400, cancelled("None", code, "None"));

        Expect.error(answer, status, error);
        assertDiscreet(answer);
    }

    @Test
    void names_the_first_item_that_is_there_already_also_beside_other_reasons() {
        var answer = bench.answer(
                BATCH, 400, cancelled("None", "ThrottlingError", "ConditionalCheckFailed", "ConditionalCheckFailed"));

        Expect.error(answer, 409, "conflict");
        assertThat(answer.json().path("message").asText()).contains("index 2 ");
    }

    @Test
    void answers_500_to_a_cancelled_transaction_without_a_reason() {
        Expect.error(bench.answer(BATCH, 400, cancelled()), 500, "internal");
        Expect.error(bench.answer(BATCH, 400, reply("TransactionCanceledException")), 500, "internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list-users",
                "list-albums",
                "list-artist-albums",
                "list-year-albums",
                "create-user",
                "create-album",
                "update-user",
                "update-album"
            })
    void answers_500_to_a_success_without_what_was_asked_for(String operation) {
        for (var reply : new String[] {"{}", "{\"ConsumedCapacity\": {}}", "{\"Items\": null, \"Attributes\": null}"}) {
            Expect.error(bench.answer(Derived.request(bench.operation(operation), "a"), 200, reply), 500, "internal");
        }
    }

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void says_when_to_try_again_while_dynamodb_is_down(Operation operation) {
        for (int status : new int[] {500, 502, 503, 599}) {
            var answer = bench.answer(Derived.request(operation, "a"), status, reply("InternalServerError"));

            Expect.error(answer, 503, "unavailable");
            assertDiscreet(answer);
            assertThat(answer.headers()).isEqualTo(Map.of("Retry-After", "1"));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answers_500_to_any_other_status_of_dynamodb(Operation operation) {
        for (int status : new int[] {201, 204, 301, 403, 404, 413, 429, 600}) {
            var answer = bench.answer(Derived.request(operation, "a"), status, reply("Anything"));

            Expect.error(answer, 500, "internal");
            assertDiscreet(answer);
            assertThat(answer.headers()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shares_one_answer_to_errors_among_all_operations(Operation operation) {
        Expect.error(
                bench.answer(Derived.request(operation, "a"), 400, reply("ValidationException")), 400, "bad_request");
        Expect.error(
                bench.answer(Derived.request(operation, "a"), 400, reply("ThrottlingException")), 429, "throttled");
    }
}
