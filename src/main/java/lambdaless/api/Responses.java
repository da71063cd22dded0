package lambdaless.api;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The responses of an operation: what a caller may rely on.
 *
 * @param success the status of an ordinary success
 * @param template the name of its template: {@code templates/responses/<template>.vtl}
 * @param others the statuses beside it that the operation can have; those that every operation has are not among them
 * @param fields the fields of its body, for an operation that does not respond with an item, a page or the members of a set
 */
record Responses(int success, String template, SortedSet<Integer> others, List<Attribute> fields) {
    static Responses of(int success, String template) {
        return new Responses(success, template, new TreeSet<>(), List.of());
    }

    Responses as(int status, String other) {
        return new Responses(status, other, others, fields);
    }

    Responses or(int... statuses) {
        var all = new TreeSet<>(others);
        IntStream.of(statuses).forEach(all::add);
        return new Responses(success, template, all, fields);
    }

    Responses with(List<Attribute> body) {
        return new Responses(success, template, others, List.copyOf(body));
    }
}
