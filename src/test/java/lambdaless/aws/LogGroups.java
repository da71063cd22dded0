package lambdaless.aws;

/** CloudWatch's log groups. */
final class LogGroups implements Control {
    private final Holdings holdings;
    private final String service;

    LogGroups(Holdings holdings, String region) {
        this.holdings = holdings;
        this.service = "logs." + region + ".amazonaws.com";
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.has(Kind.LOG_GROUP, wanted.id()),
                new Refusal("ResourceAlreadyExistsException", "The specified log group already exists"));
        refuseForeignKey(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseForeignKey(wanted);
    }

    private void refuseForeignKey(AwsResource wanted) {
        Refusal.when(
                wanted.has("kmsKeyId") && !new Keys(holdings).isFor(service, wanted.text("kmsKeyId")),
                new Refusal(
                        "AccessDeniedException",
                        "The specified KMS key does not exist or is not allowed to be used with "
                                + wanted.text("arn")));
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        holdings.with(Kind.METRIC_FILTER, "logGroupName", existing.id())
                .toList()
                .forEach(holdings::remove);
    }

    /** The metric filters of log groups, which go with them. */
    static final class Filters implements Control {
        private final Holdings holdings;

        Filters(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !holdings.has(Kind.LOG_GROUP, wanted.text("logGroupName")),
                    new Refusal("ResourceNotFoundException", "The specified log group does not exist."));
        }
    }
}
