package lambdaless.api;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The answers of an operation: what a caller may rely on.
 *
 * @param success the status of an ordinary success
 * @param template the name of its template: {@code templates/answers/<template>.vtl}
 * @param others the statuses beside it that the operation can have; those that every operation has are not among them
 * @param fields the fields of its body, for an operation that does not answer with an item, a page or the members of a set
 */
record Answers(int success, String template, SortedSet<Integer> others, List<Attribute> fields) {
    static Answers of(int success, String template) {
        return new Answers(success, template, new TreeSet<>(), List.of());
    }

    Answers as(int status, String other) {
        return new Answers(status, other, others, fields);
    }

    Answers or(int... statuses) {
        var all = new TreeSet<>(others);
        IntStream.of(statuses).forEach(all::add);
        return new Answers(success, template, all, fields);
    }

    Answers with(List<Attribute> body) {
        return new Answers(success, template, others, List.copyOf(body));
    }
}
