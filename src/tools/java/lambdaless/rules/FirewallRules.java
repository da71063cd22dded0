package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;
import static lambdaless.rules.Rule.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The web ACL that the stack makes. */
final class FirewallRules {
    private static final String ACL = "wafv2.WebAcl";
    private static final String MANAGED = "setting `waf` managed";
    private static final String KNOWN_BAD_INPUTS = "AWSManagedRulesKnownBadInputsRuleSet";
    private static final String LOG4J = "Log4JRCE";

    static final List<Rule> ALL = List.of(
            each("WAF.10", ACL, "A web ACL has a rule", MANAGED, acl -> acl.has("rules")),
            each("CKV_AWS_175", ACL, "A web ACL has a rule", MANAGED, acl -> acl.has("rules")),
            each(
                    "CKV_AWS_342",
                    ACL,
                    "Every rule has an action",
                    MANAGED,
                    acl -> rules(acl).allMatch(rule -> rule.has("action") || rule.has("overrideAction"))),
            each(
                    "WAF.12",
                    ACL,
                    "Every rule has metrics",
                    MANAGED,
                    acl -> rules(acl)
                            .allMatch(rule -> rule.at("/visibilityConfig/cloudwatchMetricsEnabled")
                                    .asBoolean())),
            within("WAF.11", ACL, "A web ACL logs (NIST SP 800-53)", MANAGED, FirewallRules::logs),
            within("CKV2_AWS_31", ACL, "A web ACL logs", MANAGED, FirewallRules::logs),
            each(
                    "CKV_AWS_192",
                    ACL,
                    "Requests that aim at Log4j are blocked (CVE-2021-44228)",
                    MANAGED,
                    acl -> rules(acl).anyMatch(FirewallRules::blocksLog4j)),
            within(
                    "CKV2_AWS_77",
                    "apigateway.Stage",
                    "A stage with a web ACL has AWS's rules for known bad inputs and for anonymous addresses",
                    "not met, and accepted",
                    FirewallRules::hasBothGroups),
            notApplicable(
                    "WAF.1–4, 6–8",
                    "AWS WAF Classic has rules and logs",
                    "no web ACL of WAF Classic is declared",
                    "waf.",
                    "wafregional."));

    private FirewallRules() {}

    private static Stream<JsonNode> rules(Subject acl) {
        return acl.has("rules") ? acl.list("rules") : Stream.empty();
    }

    private static boolean logs(Subject acl, Stack stack) {
        return stack.all("wafv2.WebAclLoggingConfiguration")
                .anyMatch(logging -> logging.text("resourceArn").equals(acl.output("arn")));
    }

    private static JsonNode group(JsonNode rule) {
        return rule.at("/statement/managedRuleGroupStatement");
    }

    private static boolean blocksLog4j(JsonNode rule) {
        return group(rule).path("name").asText().equals(KNOWN_BAD_INPUTS)
                && rule.at("/overrideAction").has("none")
                && !group(rule).path("ruleActionOverrides").toString().contains(LOG4J);
    }

    private static boolean hasBothGroups(Subject stage, Stack stack) {
        var names = stack.all(ACL)
                .flatMap(FirewallRules::rules)
                .map(rule -> group(rule).path("name").asText())
                .toList();
        return stack.all("wafv2.WebAclAssociation").findAny().isEmpty()
                || names.containsAll(List.of(KNOWN_BAD_INPUTS, "AWSManagedRulesAnonymousIpList"));
    }
}
