package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of a DynamoDB that fails once as the cache keeps them, and for whom. */
@TestInstance(Lifecycle.PER_CLASS)
final class CachedReadsTest {
    private static final EndpointReply ITEM = reply(
            200,
            "{\"Item\": {\"userId\": {\"S\": \"u\"}, \"artist\": {\"S\": \"a\"}, \"album\": {\"S\": \"b\"}, \"etag\": {\"S\": \"1\"}}}");
    private static final EndpointReply PAGE = reply(200, "{\"Items\": [], \"Count\": 0, \"ScannedCount\": 0}");
    private static final String APP = "https://app.example.com";
    private static final String ADMIN = "https://admin.example.com";

    private final CachedGateway.Stack stack = CachedGateway.Stack.load();

    private static Stream<Arguments> faults() {
        return Stream.of("/users/u", "/users/u/favorite-movies", "/albums/a/b")
                .flatMap(path -> Stream.of(
                        Arguments.of(path, 400, "ProvisionedThroughputExceededException", 429),
                        Arguments.of(path, 400, "AccessDeniedException", 500),
                        Arguments.of(path, 500, "InternalServerError", 503)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_read_of_one_item_that_failed_is_read_again(String path, int status, String type, int answered) {
        var calls = new AtomicInteger();
        var gateway =
                before(calls, reply(status, "{\"__type\": \"com.amazonaws.dynamodb.v20120810#" + type + "\"}"), ITEM);

        var failed = gateway.get(path);
        var again = gateway.get(path);

        assertThat(failed.status()).isEqualTo(answered);
        assertThat(again.status()).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_read_of_one_item_that_found_nothing_is_read_again() {
        var calls = new AtomicInteger();
        var gateway = before(calls, reply(200, "{}"), ITEM);

        assertThat(gateway.get("/users/u").status()).isEqualTo(404);
        assertThat(gateway.get("/users/u").status()).isEqualTo(200);
        assertThat(gateway.get("/users/u").status()).isEqualTo(200);
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_list_is_kept_an_error_included() {
        var calls = new AtomicInteger();
        var gateway = before(calls, reply(400, "{\"__type\": \"ThrottlingException\"}"), PAGE);

        var throttled = gateway.get("/users");
        var again = gateway.get("/users");
        var other = gateway.get("/albums");

        assertThat(List.of(throttled.status(), again.status(), other.status())).containsExactly(429, 429, 200);
        assertThat(CachedGateway.body(again)).isEqualTo(CachedGateway.body(throttled));
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_list_is_kept_for_each_origin_in_each_spelling_that_is_read() {
        var calls = new AtomicInteger();
        var gateway = before(calls, PAGE, PAGE);
        var origins = List.of(
                List.of(new Header("Origin", APP)),
                List.of(new Header("origin", ADMIN)),
                List.<Header>of(),
                List.of(new Header("Origin", ADMIN)),
                List.of(new Header("origin", APP)),
                List.of(new Header("ORIGIN", APP)));

        for (int turn = 0; turn < 2; turn++) {
            assertThat(origins.stream()
                            .map(headers -> gateway.get("/users", headers.toArray(Header[]::new)))
                            .map(answer -> answer.header("Access-Control-Allow-Origin")))
                    .containsExactly(
                            Optional.of(APP),
                            Optional.of(ADMIN),
                            Optional.empty(),
                            Optional.of(ADMIN),
                            Optional.of(APP),
                            Optional.empty());
        }
        assertThat(calls).hasValue(5);
    }

    /** A gateway whose database counts calls, answers the first with one reply, and all others with another. */
    private CachedGateway before(AtomicInteger calls, EndpointReply first, EndpointReply others) {
        return stack.before(call -> calls.getAndIncrement() == 0 ? first : others);
    }

    private static EndpointReply reply(int status, String body) {
        return new EndpointReply(status, List.of(), body.getBytes(UTF_8));
    }
}
