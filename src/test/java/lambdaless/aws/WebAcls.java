package lambdaless.aws;

import java.util.Optional;
import java.util.stream.Stream;

/** Web ACLs of AWS WAF, in a region. */
final class WebAcls implements Control {
    private final Holdings holdings;

    WebAcls(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.with(Kind.WEB_ACL, "name", wanted.text("name"))
                        .findAny()
                        .isPresent(),
                new Refusal(
                        "WAFDuplicateItemException",
                        "AWS WAF couldn't perform the operation because some resource in your request is a duplicate"
                                + " of an existing one."));
        refuseUnfitRules(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseUnfitRules(wanted);
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        Refusal.when(
                holdings.all(Kind.WEB_ACL_ASSOCIATION)
                        .map(association -> association.text("resourceArn"))
                        .flatMap(resource -> before(holdings, resource).stream())
                        .anyMatch(existing.text("arn")::equals),
                new Refusal(
                        "WAFAssociatedItemException",
                        "AWS WAF couldn't perform the operation because your resource is being used by another resource"
                                + " or it's associated with another resource."));
    }

    /** The ARN of the ACL that is before a resource: the one that was put there last. */
    static Optional<String> before(Holdings holdings, String resourceArn) {
        return holdings.with(Kind.WEB_ACL_ASSOCIATION, "resourceArn", resourceArn)
                .map(association -> association.text("webAclArn"))
                .reduce((first, last) -> last);
    }

    private static Refusal missing() {
        return new Refusal(
                "WAFNonexistentItemException",
                "AWS WAF couldn't perform the operation because your resource doesn't exist.");
    }

    /** A rule has either an action, or, if it is a group, an override of those of its rules; and a priority of its own. */
    private static void refuseUnfitRules(AwsResource wanted) {
        var rules = wanted.objects("rules");
        boolean fit = rules.stream().allMatch(rule -> rule.containsKey("action") != rule.containsKey("overrideAction"))
                && rules.stream().map(rule -> rule.get("priority")).distinct().count() == rules.size();
        Refusal.when(
                !fit,
                new Refusal(
                        "WAFInvalidParameterException",
                        "Error reason: You have used none or multiple values for a field that requires exactly one"
                                + " value., field: RULE"));
    }

    /**
     * The ACLs before resources. A second one takes the place of the first, and taking one away takes away whichever is there: both as
     * DisassociateWebACL, which the provider calls, has only the resource to go by.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/4782">a replaced association</a>
     */
    static final class Associations implements Control {
        private final Holdings holdings;

        Associations(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    Stream.of(
                                    holdings.with(Kind.WEB_ACL, "arn", wanted.text("webAclArn")),
                                    holdings.with(Kind.STAGE, "arn", wanted.text("resourceArn")))
                            .anyMatch(end -> end.findAny().isEmpty()),
                    missing());
        }

        @Override
        public void beforeDelete(AwsResource existing) {
            holdings.with(Kind.WEB_ACL_ASSOCIATION, "resourceArn", existing.text("resourceArn"))
                    .forEach(holdings::remove);
        }
    }

    /** The logs of ACLs. */
    static final class Logging implements Control {
        private final Holdings holdings;

        Logging(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.with(Kind.WEB_ACL, "arn", wanted.text("resourceArn"))
                            .findAny()
                            .isEmpty(),
                    missing());
            Refusal.when(
                    holdings.all(Kind.LOG_GROUP)
                            .filter(group -> group.text("name").startsWith("aws-waf-logs-"))
                            .noneMatch(group ->
                                    wanted.text("logDestinationConfigs").equals("[" + group.text("arn") + "]")),
                    new Refusal(
                            "WAFInvalidParameterException",
                            "Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other"
                                    + " information separated by colons or slashes., field: LOG_DESTINATION"));
        }
    }
}
