package lambdaless.aws;

/** The account's settings of API Gateway: the role by which every API of the region logs. */
final class LoggingAccount implements Control {
    private final Holdings holdings;
    private final SlowRoles slowRoles;

    LoggingAccount(Holdings holdings, SlowRoles slowRoles) {
        this.holdings = holdings;
        this.slowRoles = slowRoles;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        var arn = wanted.text("cloudwatchRoleArn");
        var role = holdings.with(Kind.ROLE, "arn", arn).findFirst();
        Refusal.when(
                role.filter(known -> isAttached(known) && slowRoles.isReady(arn))
                        .isEmpty(),
                Refusal.badRequest("The role ARN does not have required permissions configured. "
                        + "Please grant trust permission for API Gateway and add the required role policy."));
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        beforeCreate(wanted);
    }

    private boolean isAttached(AwsResource role) {
        return holdings.with(Kind.ROLE_POLICY_ATTACHMENT, "role", role.text("name"))
                .findAny()
                .isPresent();
    }
}
