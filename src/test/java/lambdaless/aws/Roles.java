package lambdaless.aws;

import java.util.Locale;

/** Roles. */
final class Roles implements Control {
    private final Holdings holdings;

    Roles(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        refuseTwins(holdings, wanted, "Role with name " + wanted.text("name") + " already exists.");
        refuseTagTwins(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseTagTwins(wanted);
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        refuseAttached(
                holdings, "role", existing.text("name"), "Cannot delete entity, must detach all policies first.");
    }

    private static void refuseTwins(Holdings holdings, AwsResource wanted, String message) {
        Refusal.when(holdings.has(wanted.kind(), wanted.id()), new Refusal("EntityAlreadyExists", message));
    }

    private static void refuseAttached(Holdings holdings, String end, String name, String message) {
        Refusal.when(
                holdings.with(Kind.ROLE_POLICY_ATTACHMENT, end, name).findAny().isPresent(),
                new Refusal("DeleteConflict", message));
    }

    private static void refuseTagTwins(AwsResource wanted) {
        var tags = wanted.object("tags").keySet();
        Refusal.when(
                tags.stream()
                                .map(tag -> tag.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < tags.size(),
                new Refusal(
                        "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive."));
    }

    /** Policies. */
    static final class Policies implements Control {
        private final Holdings holdings;

        Policies(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            refuseTwins(holdings, wanted, "A policy called " + wanted.text("name") + " already exists.");
            refuseTagTwins(wanted);
        }

        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            refuseTagTwins(wanted);
        }

        @Override
        public void beforeDelete(AwsResource existing) {
            refuseAttached(holdings, "policyArn", existing.text("arn"), "Cannot delete a policy attached to entities.");
        }
    }

    /** Policies on roles. */
    static final class Attachments implements Control {
        private final Holdings holdings;

        Attachments(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !holdings.has(Kind.ROLE, wanted.text("role")),
                    new Refusal("NoSuchEntity", "The role with name " + wanted.text("role") + " cannot be found."));
            Refusal.when(
                    !isManaged(wanted) && !holdings.has(Kind.POLICY, wanted.text("policyArn")),
                    new Refusal(
                            "NoSuchEntity",
                            "Policy " + wanted.text("policyArn") + " does not exist or is not attachable."));
        }

        private static boolean isManaged(AwsResource wanted) {
            return wanted.text("policyArn").contains(":iam::aws:policy/");
        }
    }
}
