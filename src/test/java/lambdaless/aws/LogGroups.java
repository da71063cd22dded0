package lambdaless.aws;

/** CloudWatch's log groups. */
final class LogGroups implements Control {
    private final Holdings holdings;

    LogGroups(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.has(Kind.LOG_GROUP, wanted.id()),
                new Refusal("ResourceAlreadyExistsException", "The specified log group already exists"));
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
