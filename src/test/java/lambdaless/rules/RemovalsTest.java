package lambdaless.rules;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each control alone: the rules that look at it find it gone, and no others do. */
final class RemovalsTest {
    private static final List<Removal> REMOVALS = Stream.of(
                    RemovalsFromApi.ALL,
                    RemovalsFromAccount.TABLES,
                    RemovalsFromAccount.ROLES,
                    RemovalsFromAccount.USERS_AND_LOGS)
            .flatMap(List::stream)
            .toList();

    /** The controls that exceptions do without, each given to the stack alone. */
    private static final List<Removal> ADDITIONS = List.of(
            Removal.of(
                    "client certificate",
                    "APIGateway.2 CKV2_AWS_51",
                    Edit.set("apigateway.Stage", "clientCertificateId", "abc123")),
            Removal.of(
                    "security policy of 2025",
                    "APIGateway.11",
                    Edit.set("apigateway.DomainName", "securityPolicy", "SecurityPolicy_TLS13_1_3_2025_09")),
            Removal.of(
                    "group against anonymous addresses",
                    "CKV2_AWS_77",
                    Edit.set(
                            "wafv2.WebAcl",
                            "rules.1.statement.managedRuleGroupStatement.name",
                            "AWSManagedRulesAnonymousIpList")),
            Removal.of(
                    "threat protection",
                    "Cognito.1",
                    Edit.set("cognito.UserPool", "userPoolAddOns.advancedSecurityMode", "ENFORCED")),
            Removal.of(
                    "threat protection of custom sign-ins",
                    "Cognito.4",
                    Edit.set(
                            "cognito.UserPool",
                            "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode",
                            "ENFORCED")),
            Removal.of("plan Plus", "AwsSolutions-COG8", Edit.set("cognito.UserPool", "userPoolTier", "PLUS")),
            Removal.of("demanded factor", "AwsSolutions-COG2", Edit.set("cognito.UserPool", "mfaConfiguration", "ON")));

    private static final Map<String, Map<String, Set<String>>> OF_WHOLE_STACKS = new ConcurrentHashMap<>();

    private static Map<String, Set<String>> findings(Stack stack) {
        return Rules.ALL.stream()
                .filter(Rule::isApplicable)
                .collect(toMap(
                        Rule::id,
                        rule -> rule.findings(stack).stream()
                                .map(finding -> finding.type() + " " + finding.name())
                                .collect(toSet())));
    }

    private static Map<String, Set<String>> findingsInWhole(Removal removal) {
        return OF_WHOLE_STACKS.computeIfAbsent(removal.stack(), stack -> findings(Stacks.named(stack)));
    }

    private static Map<String, Set<String>> findingsAfter(Removal removal) {
        return findings(removal.edit().apply(Stacks.named(removal.stack())));
    }

    /** The ids of the rules that find something which is not among other findings. */
    private static List<String> more(Map<String, Set<String>> findings, Map<String, Set<String>> than) {
        return findings.entrySet().stream()
                .filter(found -> !than.getOrDefault(found.getKey(), Set.of()).containsAll(found.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> without_a_control_its_rules_fail_and_no_others() {
        return REMOVALS.stream()
                .map(removal -> dynamicTest(
                        removal.control(),
                        () -> assertThat(more(findingsAfter(removal), findingsInWhole(removal)))
                                .containsExactlyInAnyOrderElementsOf(removal.rules())));
    }

    @TestFactory
    Stream<DynamicTest> with_what_an_exception_does_without_its_rules_pass_and_no_others() {
        return ADDITIONS.stream()
                .map(addition -> dynamicTest(
                        addition.control(),
                        () -> assertThat(more(findingsInWhole(addition), findingsAfter(addition)))
                                .containsExactlyInAnyOrderElementsOf(addition.rules())));
    }

    @Test
    void every_rule_is_seen_to_fail() {
        var seen = Stream.concat(REMOVALS.stream(), ADDITIONS.stream())
                .flatMap(removal -> removal.rules().stream())
                .collect(toSet());

        assertThat(Rules.ALL.stream().filter(Rule::isApplicable).map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(seen);
    }
}
