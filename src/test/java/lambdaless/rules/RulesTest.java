package lambdaless.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of Security Hub, Checkov and cdk-nag, each on each stack. */
final class RulesTest {
    private static Stream<String> accepted(Rule rule, Stack stack) {
        return rule.findings(stack).stream()
                .filter(finding ->
                        Exemptions.ALL.stream().anyMatch(exemption -> exemption.covers(rule, stack, finding)))
                .map(RulesTest::label);
    }

    private static String label(Subject subject) {
        return subject.type() + " " + subject.name();
    }

    @TestFactory
    Stream<DynamicTest> has_no_finding_but_the_accepted_ones() {
        return Stacks.all().stream()
                .flatMap(stack -> Rules.ALL.stream()
                        .filter(Rule::isApplicable)
                        .map(rule -> dynamicTest(
                                rule.id() + " on " + stack.name(),
                                () -> assertThat(rule.findings(stack))
                                        .extracting(RulesTest::label)
                                        .describedAs(rule.asks())
                                        .containsExactlyElementsOf(
                                                accepted(rule, stack).toList()))));
    }

    @TestFactory
    Stream<DynamicTest> accepts_nothing_that_is_not_there() {
        return Exemptions.ALL.stream()
                .flatMap(exemption -> exemption.rules().stream()
                        .flatMap(id -> exemption.stacks().stream()
                                .map(stack -> dynamicTest(
                                        id + " on " + stack + ": " + exemption.reason(),
                                        () -> assertThat(Stacks.all().stream()
                                                        .filter(one ->
                                                                one.name().equals(stack))
                                                        .flatMap(one -> Rules.ALL.stream()
                                                                .filter(rule -> rule.id()
                                                                        .equals(id))
                                                                .flatMap(rule -> rule.findings(one).stream()
                                                                        .filter(finding ->
                                                                                exemption.covers(rule, one, finding)))))
                                                .isNotEmpty()))));
    }

    @TestFactory
    Stream<DynamicTest> leaves_out_what_no_stack_declares() {
        return Rules.ALL.stream()
                .filter(rule -> !rule.isApplicable())
                .map(rule -> dynamicTest(
                        rule.id(),
                        () -> assertThat(Stacks.all().stream().flatMap(rule::seen))
                                .extracting(RulesTest::label)
                                .isEmpty()));
    }

    @Test
    void names_each_rule_once() {
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }
}
