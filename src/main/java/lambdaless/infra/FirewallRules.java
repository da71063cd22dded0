package lambdaless.infra;

import com.pulumi.aws.wafv2.inputs.WebAclRuleActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionBlockArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionNoneArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleVisibilityConfigArgs;
import java.util.List;

/**
 * The rules of the web ACL that a stack makes: a limit of requests per address, and two groups of AWS's own rules.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html">the rules of both groups</a>
 */
final class FirewallRules {
    private static final int FIVE_MINUTES = 300;

    /**
     * The rules of the common group that judge a text or its length: they only count. Bodies, and keys in paths and positions in queries,
     * hold any text of the API's users, markup and names of files as well, and as much of it as the models allow; nothing here renders or
     * opens it. So a firewall that blocked it would refuse what the API takes, or refuse to give back what it has taken.
     */
    static final List<String> COUNTED = List.of(
            "SizeRestrictions_QUERYSTRING",
            "SizeRestrictions_BODY",
            "SizeRestrictions_URIPATH",
            "EC2MetaDataSSRF_BODY",
            "EC2MetaDataSSRF_URIPATH",
            "EC2MetaDataSSRF_QUERYARGUMENTS",
            "GenericLFI_QUERYARGUMENTS",
            "GenericLFI_URIPATH",
            "GenericLFI_BODY",
            "RestrictedExtensions_URIPATH",
            "RestrictedExtensions_QUERYARGUMENTS",
            "GenericRFI_QUERYARGUMENTS",
            "GenericRFI_BODY",
            "GenericRFI_URIPATH",
            "CrossSiteScripting_QUERYARGUMENTS",
            "CrossSiteScripting_BODY",
            "CrossSiteScripting_URIPATH");

    private FirewallRules() {}

    /** All of them, in the order in which they are asked. */
    static List<WebAclRuleArgs> all(int rate) {
        return List.of(
                perAddress(rate),
                group(1, "common", "AWSManagedRulesCommonRuleSet", COUNTED),
                group(2, "known-bad-inputs", "AWSManagedRulesKnownBadInputsRuleSet", List.of()));
    }

    private static WebAclRuleArgs perAddress(int rate) {
        var limit = WebAclRuleStatementRateBasedStatementArgs.builder()
                .limit(rate)
                .evaluationWindowSec(FIVE_MINUTES)
                .aggregateKeyType("IP")
                .build();
        return rule(0, "per-address")
                .statement(WebAclRuleStatementArgs.builder()
                        .rateBasedStatement(limit)
                        .build())
                .action(WebAclRuleActionArgs.builder()
                        .block(WebAclRuleActionBlockArgs.builder().build())
                        .build())
                .build();
    }

    private static WebAclRuleArgs group(int priority, String name, String group, List<String> counted) {
        var statement = WebAclRuleStatementManagedRuleGroupStatementArgs.builder()
                .vendorName("AWS")
                .name(group);
        if (!counted.isEmpty()) {
            statement.ruleActionOverrides(
                    counted.stream().map(FirewallRules::count).toList());
        }
        return rule(priority, name)
                .statement(WebAclRuleStatementArgs.builder()
                        .managedRuleGroupStatement(statement.build())
                        .build())
                .overrideAction(WebAclRuleOverrideActionArgs.builder()
                        .none(WebAclRuleOverrideActionNoneArgs.builder().build())
                        .build())
                .build();
    }

    private static WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs count(String rule) {
        var count = WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs.builder()
                .count(WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs.builder()
                        .build())
                .build();
        return WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs.builder()
                .name(rule)
                .actionToUse(count)
                .build();
    }

    private static WebAclRuleArgs.Builder rule(int priority, String name) {
        return WebAclRuleArgs.builder()
                .name(name)
                .priority(priority)
                .visibilityConfig(WebAclRuleVisibilityConfigArgs.builder()
                        .metricName(name)
                        .cloudwatchMetricsEnabled(true)
                        .sampledRequestsEnabled(true)
                        .build());
    }
}
