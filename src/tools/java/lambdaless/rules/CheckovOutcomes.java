package lambdaless.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.local.ProgramRun;

/** The outcome that Checkov has to have for each of its rules and each resource that the rule looks at. */
public final class CheckovOutcomes {
    private CheckovOutcomes() {}

    /**
     * The lines {@code CKV_AWS_28 passes aws_dynamodb_table.users}, and {@code fails} where that is accepted, in order.
     *
     * @param addresses the resources' addresses in the plan that Checkov reads
     */
    public static List<String> of(ProgramRun run, Function<RecordedResource, String> addresses) {
        var stack = Stack.of(run);
        return Rules.ALL.stream()
                .filter(rule -> rule.isApplicable() && rule.source() == Source.CHECKOV)
                .flatMap(rule -> lines(rule, stack, addresses))
                .sorted()
                .toList();
    }

    private static Stream<String> lines(Rule rule, Stack stack, Function<RecordedResource, String> addresses) {
        var accepted = rule.findings(stack).stream()
                .filter(finding ->
                        Exemptions.ALL.stream().anyMatch(exemption -> exemption.covers(rule, stack, finding)))
                .toList();
        return rule.seen(stack)
                .map(subject -> rule.id()
                        + (accepted.contains(subject) ? " fails " : " passes ")
                        + addresses.apply(subject.resource()));
    }
}
