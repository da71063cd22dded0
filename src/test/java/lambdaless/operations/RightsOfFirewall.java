package lambdaless.operations;

import java.util.Map;

/**
 * The IAM actions that a web ACL takes, its place before a stage, and its log.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awswafv2.html">Actions of WAF</a>
 */
final class RightsOfFirewall {
    private static final String WAF = "wafv2";
    private static final String ACLS = "regional/webacl/<PROJECT>-<STACK>-*/*";
    private static final String STAGES = "/restapis/*/stages/*";

    private RightsOfFirewall() {}

    static Map<String, Rights> byType() {
        return Map.of(
                "aws:wafv2/webAcl:WebAcl", webAcl(),
                "aws:wafv2/webAclAssociation:WebAclAssociation", association(),
                "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", logging());
    }

    /** A create or an update names the rules of AWS that the ACL has, and wants the right on those as well. */
    private static Rights webAcl() {
        var rules = "regional/managedruleset/*/*";
        return Rights.of(WAF, ACLS, "GetWebACL", "CreateWebACL", "UpdateWebACL", "DeleteWebACL")
                .with(Rights.of(WAF, ACLS, "ListTagsForResource", "TagResource", "UntagResource"))
                .with(Rights.of(WAF, rules, "CreateWebACL", "UpdateWebACL"));
    }

    private static Rights association() {
        return Rights.of(WAF, ACLS, "GetWebACL", "AssociateWebACL")
                .with(Rights.of(WAF, STAGES, "GetWebACLForResource", "AssociateWebACL", "DisassociateWebACL"))
                .and("apigateway:SetWebACL " + STAGES);
    }

    /**
     * The log group gets a policy that lets WAF write to it.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html">rights to have logs sent</a>
     */
    private static Rights logging() {
        return Rights.of(WAF, ACLS, "GetLoggingConfiguration", "PutLoggingConfiguration", "DeleteLoggingConfiguration")
                .and("logs:CreateLogDelivery *")
                .and("logs:DeleteLogDelivery *")
                .and("logs:PutResourcePolicy log-group:*")
                .and("logs:DescribeResourcePolicies log-group:*");
    }
}
