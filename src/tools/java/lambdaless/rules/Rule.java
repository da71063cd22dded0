package lambdaless.rules;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One demand of a rule set on each resource of a type.
 *
 * @param id the rule set's own name for it: {@code APIGateway.1}
 * @param types the types that it looks at; for a rule that is not applicable, the types that would make it so
 * @param asks the demand in a sentence
 * @param met the place where the program meets it, or the reason why it does not apply
 * @param looksAt true of a resource, of one of the types, that it has something to say of
 * @param passes true of a resource that meets it
 */
record Rule(
        String id,
        List<String> types,
        String asks,
        String met,
        boolean isApplicable,
        BiPredicate<Subject, Stack> looksAt,
        BiPredicate<Subject, Stack> passes) {

    static Rule each(String id, String type, String asks, String met, Predicate<Subject> passes) {
        return within(id, type, asks, met, (subject, stack) -> passes.test(subject));
    }

    /** A demand that other resources of the stack meet for it. */
    static Rule within(String id, String type, String asks, String met, BiPredicate<Subject, Stack> passes) {
        return new Rule(id, List.of(type), asks, met, true, (subject, stack) -> true, passes);
    }

    /** A rule about resources that no stack declares, or about what only a living account shows. */
    static Rule notApplicable(String id, String asks, String reason, String... types) {
        return new Rule(id, List.of(types), asks, reason, false, (subject, stack) -> true, (subject, stack) -> false);
    }

    /** The same of the resources of more types. */
    Rule alsoOf(String type) {
        return new Rule(
                id, Stream.concat(types.stream(), Stream.of(type)).toList(), asks, met, isApplicable, looksAt, passes);
    }

    /** The same where a resource gives it something to say. */
    Rule where(BiPredicate<Subject, Stack> looked) {
        return new Rule(id, types, asks, met, isApplicable, looked, passes);
    }

    Source source() {
        return Source.of(id);
    }

    /** The resources of a stack that break it. */
    List<Subject> findings(Stack stack) {
        return seen(stack).filter(subject -> !passes.test(subject, stack)).toList();
    }

    /** The resources of a stack that it looks at. */
    Stream<Subject> seen(Stack stack) {
        return types.stream().flatMap(stack::all).filter(subject -> looksAt.test(subject, stack));
    }
}
