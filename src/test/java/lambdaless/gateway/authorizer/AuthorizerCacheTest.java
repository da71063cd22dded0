package lambdaless.gateway.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lambdaless.gateway.model.Authorization.FunctionCall;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import org.junit.jupiter.api.Test;

final class AuthorizerCacheTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // System.nanoTime may run over
    private final AuthorizerCache cache = new AuthorizerCache(now::get);
    private final AtomicInteger invocations = new AtomicInteger();

    private static LambdaAuthorizer authorizer(String id, int ttlSeconds) {
        return new LambdaAuthorizer(
                id, false, List.of(), Optional.empty(), ttlSeconds, new FunctionCall("", Optional.empty()));
    }

    private void ask(LambdaAuthorizer authorizer, String... identity) {
        cache.get(authorizer, List.of(identity), () -> {
            invocations.incrementAndGet();
            return AuthorizerResult.of(Map.of("principalId", "p", "policyDocument", Map.of("Statement", List.of())));
        });
    }

    @Test
    void invokes_the_function_again_once_the_authorizers_time_is_over() {
        ask(authorizer("a", 2), "token");

        now.addAndGet(2 * SECOND - 1);
        ask(authorizer("a", 2), "token");
        assertThat(invocations).hasValue(1);
        now.addAndGet(1);
        ask(authorizer("a", 2), "token");
        assertThat(invocations).hasValue(2);
    }

    @Test
    void tells_authorizers_and_identities_apart() {
        ask(authorizer("a", 2), "token");
        ask(authorizer("b", 2), "token");
        ask(authorizer("a", 2), "other");

        assertThat(invocations).hasValue(3);
    }

    @Test
    void keeps_nothing_without_an_identity_or_a_time() {
        IntStream.range(0, 2).forEach(at -> ask(authorizer("a", 2)));
        IntStream.range(0, 2).forEach(at -> ask(authorizer("a", 0), "token"));

        assertThat(invocations).hasValue(4);
    }
}
