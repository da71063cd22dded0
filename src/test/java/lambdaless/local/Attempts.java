package lambdaless.local;

import static lambdaless.local.TokenCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import lambdaless.api.Api;
import lambdaless.api.Operation;

/** Calls of every operation that a stage must refuse, each with the status that it is refused with. */
final class Attempts {
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private final Client client;

    Attempts(LocalStage stage) {
        this.client = new Client(stage.url(), "local-value-of-api-key-nobody");
    }

    /** The headers of an attempt at an operation, and the operations that refuse it. */
    private record Attempt(
            BiFunction<Operation, String, List<String>> headers, int status, Predicate<Operation> refusing) {}

    Attempts with(String name, int status, String... headers) {
        return with(name, status, operation -> true, (operation, path) -> List.of(headers));
    }

    Attempts with(
            String name,
            int status,
            Predicate<Operation> refusing,
            BiFunction<Operation, String, List<String>> headers) {
        attempts.put(name, new Attempt(headers, status, refusing));
        return this;
    }

    /** Makes all of them at all of these operations, and gives their number. */
    int refused(List<Operation> operations) {
        int count = 0;
        for (var operation : operations) {
            for (var attempt : attempts.entrySet()) {
                if (attempt.getValue().refusing().test(operation)) {
                    assertRefused(operation, attempt.getKey(), attempt.getValue());
                    count++;
                }
            }
        }
        return count;
    }

    private void assertRefused(Operation operation, String name, Attempt attempt) {
        var path = operation.path().replaceAll("\\{[^}]*}", "somebody");
        var headers = attempt.headers().apply(operation, path).toArray(String[]::new);
        var answer = client.send(operation.verb().name(), path, "", headers);
        var code = attempt.status() == 401 ? "unauthorized" : "forbidden";

        assertThat(answer.statusCode()).describedAs(operation + " " + name).isEqualTo(attempt.status());
        assertThat(envelope(answer)).describedAs(operation + " " + name).isEqualTo(code);
    }

    /** The error of an answer that is the envelope and nothing else. */
    private static String envelope(HttpResponse<String> answer) {
        var body = json(answer);
        assertThat(body.properties().stream().map(Map.Entry::getKey)).containsExactly("error", "message", "requestId");
        return body.path("error").asText();
    }

    /** The operations of the project in a mode. */
    static List<Operation> operations(lambdaless.api.Access access) {
        return Api.ofProject().operations(access);
    }
}
