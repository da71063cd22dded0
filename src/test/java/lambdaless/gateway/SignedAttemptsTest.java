package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;

/** Every way to come without a good signature, at every kind of method: each is refused as AWS refuses it, and none is let in. */
final class SignedAttemptsTest {
    private static final String ENVELOPE =
            "{\"gatewayResponses\": {\"DEFAULT_4XX\": {\"responseTemplates\": {\"application/json\":"
                    + " \"{\\\"error\\\":\\\"$context.error.responseType\\\",\\\"message\\\":$context.error.messageString,"
                    + "\\\"requestId\\\":\\\"$context.requestId\\\"}\"}}}, ";
    private static final String METHODS =
            SignedStage.stack(List.of("GET /users", "POST /users", "GET /users/{userId}", "DELETE /users/{userId}"));
    private static final Duration MINUTES = Duration.ofMinutes(5);

    private final List<CompletedInvocation> told = new ArrayList<>();

    @Test
    void are_refused_by_every_method() {
        int count = 0;
        for (var stack :
                Map.of(false, METHODS, true, ENVELOPE + METHODS.substring(1)).entrySet()) {
            var gateway = SignedStage.of(stack.getValue(), SdkSigner.NOW, told::add);
            for (var target : SignedTarget.targets()) {
                for (var attempt : SignedAttempts.on(target)) {
                    assertRefused(attempt, gateway.handle(attempt.request()), stack.getKey());
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(2 * 4 * 42);
        assertThat(told).hasSize(count).allMatch(each -> each.record().call().isEmpty());
    }

    private static void assertRefused(SignedAttempt attempt, HttpResponse response, boolean customised) {
        var name = attempt.request() + ", " + attempt.message();
        assertThat(response.status()).as(name).isEqualTo(403);
        assertThat(response.header("x-amzn-ErrorType")).as(name).contains(attempt.errorType());
        var body = Fidelity.tree(new String(response.body(), UTF_8));
        assertThat(body.path("message").asText()).as(name).startsWith(attempt.message());
        assertThat(body).as(name).hasSize(customised ? 3 : 1);
        if (customised) {
            assertThat(body.path("error").asText()).as(name).isEqualTo(attempt.type());
            assertThat(body.path("requestId").asText())
                    .isEqualTo(response.header("x-amzn-RequestId").orElseThrow());
        }
    }

    @Test
    void with_a_good_signature_are_let_in() {
        var gateway = SignedStage.of(METHODS, SdkSigner.NOW, told::add);
        var signer = SdkSigner.ofWriter();

        for (var target : SignedTarget.targets()) {
            for (var good : List.of(
                    signer,
                    signer.at(SdkSigner.NOW.minus(MINUTES)),
                    signer.at(SdkSigner.NOW.plus(MINUTES)),
                    signer.presigning(Duration.ofSeconds(1)),
                    signer.presigning(Duration.ofDays(7)).at(SdkSigner.NOW.minus(Duration.ofDays(7))))) {
                assertThat(gateway.handle(target.sign(good)).status()).isEqualTo(200);
            }
        }
    }
}
