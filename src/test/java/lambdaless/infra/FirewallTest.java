package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The web ACL before the stage: one of the stack's, an existing one, or none. */
final class FirewallTest {
    private static final String ACL = "aws:wafv2/webAcl:WebAcl";
    private static final String ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
    private static final String LOGGING = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final String EXISTING = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/ours/a1b2c3";
    private static final String STAGE = "arn:aws:apigateway:eu-west-1::/restapis/api-id/stages/dev";

    private static final class Managed {
        private static final Declared STACK = UsersAndAlbums.dev(Map.of("waf", "managed", "wafRate", "500"));
    }

    private static List<JsonNode> rules() {
        return StreamSupport.stream(
                        Managed.STACK.one(ACL, "firewall").input("rules").spliterator(), false)
                .toList();
    }

    /** The rules of the common group that are said to count, by what is done instead. */
    private static Map<String, JsonNode> overrides() {
        var overrides = rules().get(1).at("/statement/managedRuleGroupStatement/ruleActionOverrides");
        return StreamSupport.stream(overrides.spliterator(), false)
                .collect(toMap(rule -> rule.path("name").asText(), rule -> rule.path("actionToUse")));
    }

    @Test
    void is_not_declared_unless_it_is_wanted() {
        assertThat(Declared.dev().resources())
                .noneMatch(resource -> resource.type().contains("wafv2"));
        assertThat(Declared.dev().byName(LOG_GROUP)).doesNotContainKey("firewall-log");
    }

    @Test
    void of_the_stack_allows_what_no_rule_blocks_and_is_measured() {
        var acl = Managed.STACK.one(ACL, "firewall");

        assertThat(acl.inputs().keySet())
                .isEqualTo(Set.of("name", "scope", "defaultAction", "rules", "visibilityConfig", "tags"));
        assertThat(acl.input("name").asText()).isEqualTo("lambdaless-dev-api-id");
        assertThat(acl.input("scope").asText()).isEqualTo("REGIONAL");
        assertThat(acl.input("defaultAction")).isEqualTo(json("{\"allow\": {}}"));
        assertThat(acl.input("visibilityConfig")).isEqualTo(measured("lambdaless-dev-api-id"));
        assertThat(acl.input("tags"))
                .isEqualTo(json("{\"Project\": \"lambdaless\", \"Stack\": \"dev\", \"ManagedBy\": \"pulumi\"}"));
    }

    @Test
    void of_the_stack_limits_each_address_and_has_both_groups_of_aws() {
        assertThat(rules()).hasSize(3);
        assertThat(rules().get(0)).isEqualTo(json("""
                {"name": "per-address", "priority": 0, "action": {"block": {}}, "visibilityConfig": %s,
                "statement": {"rateBasedStatement":
                  {"limit": 500, "evaluationWindowSec": 300, "aggregateKeyType": "IP"}}}""".formatted(measured("per-address"))));
        assertThat(rules().get(2)).isEqualTo(json("""
                {"name": "known-bad-inputs", "priority": 2, "overrideAction": {"none": {}}, "visibilityConfig": %s,
                "statement": {"managedRuleGroupStatement":
                  {"vendorName": "AWS", "name": "AWSManagedRulesKnownBadInputsRuleSet"}}}""".formatted(measured("known-bad-inputs"))));
        var common = rules().get(1);
        assertThat(common.path("priority").asInt()).isEqualTo(1);
        assertThat(common.path("overrideAction")).isEqualTo(json("{\"none\": {}}"));
        assertThat(common.has("action")).isFalse();
        assertThat(common.path("visibilityConfig")).isEqualTo(measured("common"));
        assertThat(common.at("/statement/managedRuleGroupStatement/name").asText())
                .isEqualTo("AWSManagedRulesCommonRuleSet");
    }

    /** The others are about a client and its cookies: NoUserAgent_HEADER, UserAgent_BadBots_HEADER, and those of cookies. */
    @Test
    void of_the_stack_only_counts_what_is_about_texts_that_the_api_takes() {
        assertThat(overrides().values()).hasSize(17).containsOnly(json("{\"count\": {}}"));
        assertThat(overrides().keySet())
                .contains("SizeRestrictions_BODY", "CrossSiteScripting_BODY", "RestrictedExtensions_URIPATH")
                .allMatch(rule -> rule.matches("\\w+_(BODY|URIPATH|QUERYARGUMENTS|QUERYSTRING)"));
        assertThat(new TreeSet<>(FirewallRules.COUNTED))
                .isEqualTo(new TreeSet<>(overrides().keySet()));
    }

    @Test
    void of_the_stack_logs_to_a_group_of_its_own_without_secrets() {
        var log = Managed.STACK.one(LOG_GROUP, "firewall-log");
        var logging = Managed.STACK.one(LOGGING, "firewall");

        assertThat(log.input("namePrefix").asText()).isEqualTo("aws-waf-logs-lambdaless-dev-");
        assertThat(log.inputs()).doesNotContainKey("name");
        assertThat(log.input("retentionInDays").asInt()).isEqualTo(30);
        assertThat(logging.inputs().keySet())
                .isEqualTo(Set.of("resourceArn", "logDestinationConfigs", "redactedFields"));
        assertThat(logging.input("resourceArn").asText()).matches("arn:aws:wafv2:.*/lambdaless-dev-api-id/.*");
        assertThat(logging.input("logDestinationConfigs")).hasSize(1);
        assertThat(logging.input("logDestinationConfigs").get(0).asText())
                .matches("arn:aws:logs:eu-west-1:000000000000:log-group:aws-waf-logs-lambdaless-dev-[a-z0-9]+");
        assertThat(logging.input("redactedFields")).isEqualTo(json("""
                [{"singleHeader": {"name": "x-api-key"}}, {"singleHeader": {"name": "authorization"}}]"""));
    }

    @Test
    void of_the_stack_is_before_its_stage() {
        var association = Managed.STACK.one(ASSOCIATION, "firewall");

        assertThat(association.input("resourceArn").asText()).isEqualTo(STAGE);
        assertThat(association.input("webAclArn"))
                .isEqualTo(Managed.STACK.one(LOGGING, "firewall").input("resourceArn"));
    }

    @Test
    void that_exists_is_put_before_the_stage_and_nothing_else_is_made() {
        var stack = UsersAndAlbums.dev(Map.of("webAclArn", EXISTING));

        assertThat(stack.one(ASSOCIATION, "firewall").inputs())
                .isEqualTo(Map.of("resourceArn", STAGE, "webAclArn", EXISTING));
        assertThat(stack.all(ACL)).isEmpty();
        assertThat(stack.all(LOGGING)).isEmpty();
        assertThat(stack.byName(LOG_GROUP)).doesNotContainKey("firewall-log");
    }

    @Test
    void is_named_as_waf_wants_it_whatever_the_project_is_called() {
        assertThat(new Tags("my.shop", "dev.eu", Map.of()).named("a1b2c3d4e5")).isEqualTo("my-shop-dev-eu-a1b2c3d4e5");
        assertThat(new Tags("p".repeat(100), "s".repeat(100), Map.of()).named("a1b2c3d4e5"))
                .hasSizeLessThanOrEqualTo(128)
                .endsWith("p-a1b2c3d4e5");
    }

    private static JsonNode measured(String metric) {
        return json("{\"metricName\": \"%s\", \"cloudwatchMetricsEnabled\": true, \"sampledRequestsEnabled\": true}"
                .formatted(metric));
    }
}
