package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lambdaless.gateway.authorizer.Authorizer.AuthorizerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpAuthorizerTest {
    @Test
    void posts_the_event_to_the_path_of_its_address() throws Exception {
        try (var function = FakeBackend.start((served, out) -> {
                    FakeBackend.say(
                            out,
                            FakeBackend.ANSWER
                                    .replace("Content-Length: 2", "Content-Length: 7")
                                    .replace("{}", "{\"a\":1}"));
                    return false;
                });
                var authorizer = new HttpAuthorizer(function.url("localhost", "/functions/f/"))) {
            assertThat(authorizer.invoke(Map.of("type", "TOKEN"), List.of())).isEqualTo(Map.of("a", 1));
            assertThat(authorizer.invoke(Map.of("type", "TOKEN"), List.of())).isEqualTo(Map.of("a", 1));
            assertThat(function.requests().get(0))
                    .startsWith("POST /functions/f/ HTTP/1.1\n")
                    .contains("Content-Type: application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"a\"", "{", ""})
    void says_what_is_not_a_result(String answer) throws Exception {
        try (var function = FakeBackend.start((served, out) -> {
                    FakeBackend.say(
                            out,
                            FakeBackend.ANSWER
                                    .replace("Content-Length: 2", "Content-Length: " + answer.length())
                                    .replace("{}", answer));
                    return true;
                });
                var authorizer = new HttpAuthorizer(function.url("localhost", ""))) {
            assertThatThrownBy(() -> authorizer.invoke(Map.of(), List.of()))
                    .isInstanceOf(AuthorizerFailure.class)
                    .hasMessageContaining("answers with what is not a JSON object");
            assertThat(function.requests().get(0)).startsWith("POST / HTTP/1.1\n");
        }
    }
}
