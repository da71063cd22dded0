package lambdaless.aws;

import static lambdaless.aws.Check.length;
import static lambdaless.aws.Check.oneOf;
import static lambdaless.aws.Check.pattern;
import static lambdaless.aws.Check.range;

import java.util.List;
import lambdaless.aws.LimitTable.Limit;

/** The limits that AWS holds domain names, resource policies and web ACLs to. */
final class LimitsOfEdge {
    private LimitsOfEdge() {}

    /** The service models of API Gateway and of WAF, and API Gateway's quotas. */
    static List<Limit> all() {
        return List.of(
                new Limit(Kind.DOMAIN_NAME, "domainName", pattern("[a-z0-9-]+(\\.[a-z0-9-]+)+")),
                new Limit(Kind.DOMAIN_NAME, "regionalCertificateArn", pattern("arn:aws[a-z-]*:acm:.+:certificate/.+")),
                new Limit(Kind.DOMAIN_NAME, "endpointConfiguration.types", oneOf("REGIONAL", "EDGE")),
                new Limit(Kind.DOMAIN_NAME, "securityPolicy", oneOf("TLS_1_0", "TLS_1_2")),
                new Limit(Kind.REST_API_POLICY, "policy", length(1, 8192)),
                new Limit(Kind.WEB_ACL, "name", pattern("[\\w-]{1,128}")),
                new Limit(Kind.WEB_ACL, "scope", oneOf("REGIONAL", "CLOUDFRONT")),
                new Limit(Kind.WEB_ACL, "visibilityConfig.metricName", pattern("[\\w#:.\\-/]{1,255}")),
                new Limit(Kind.WEB_ACL, "rules.*.name", pattern("[\\w-]{1,128}")),
                new Limit(Kind.WEB_ACL, "rules.*.visibilityConfig.metricName", pattern("[\\w#:.\\-/]{1,255}")),
                new Limit(Kind.WEB_ACL, "rules.*.statement.rateBasedStatement.limit", range(10, 2_000_000_000)),
                new Limit(
                        Kind.WEB_ACL,
                        "rules.*.statement.managedRuleGroupStatement.ruleActionOverrides.#size",
                        range(1, 100)),
                new Limit(Kind.WEB_ACL_LOGGING, "logDestinationConfigs.#size", range(1, 100)));
    }
}
