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
}
