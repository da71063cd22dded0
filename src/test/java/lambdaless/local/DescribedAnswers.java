package lambdaless.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import lambdaless.local.DescribedApi.Described;

/** Sends the operations of an API with their examples, holds each answer to the description, and remembers its status. */
record DescribedAnswers(DescribedApi api, Map<String, Set<Integer>> seen) {
    DescribedAnswers(DescribedApi api) {
        this(api, new ConcurrentHashMap<>());
    }

    /** The example of an operation. */
    HttpResponse<String> of(Described operation, int status, Client client, String... headers) {
        return changed(operation, status, client, operation.examplePath(), operation.exampleBody(), headers);
    }

    /** The operation with another target or body, whose answer has the status and is as the description has it. */
    HttpResponse<String> changed(
            Described operation, int status, Client client, String target, String body, String... headers) {
        var answer = client.send(operation.verb().toUpperCase(Locale.ROOT), target, body, headers);
        assertThat(answer.statusCode())
                .as(() -> operation.name() + " with " + target + ": " + answer.body())
                .isEqualTo(status);
        assertThat(api.problems(operation, answer))
                .as(() -> operation.name() + " with " + target)
                .isEmpty();
        seen.computeIfAbsent(operation.name(), name -> new ConcurrentSkipListSet<>())
                .add(status);
        return answer;
    }

    /** The statuses that are described, by operation. */
    Map<String, Set<Integer>> described() {
        return new TreeMap<>(api.operations().collect(toMap(Described::name, Described::statuses)));
    }
}
