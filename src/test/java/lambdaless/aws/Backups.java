package lambdaless.aws;

/** AWS Backup's plans. */
final class Backups implements Control {
    private final Holdings holdings;

    Backups(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        Refusal.when(
                holdings.with(Kind.BACKUP_SELECTION, "planId", existing.id())
                        .findAny()
                        .isPresent(),
                new Refusal(
                        "InvalidRequestException",
                        "Related backup plan selections must be deleted prior to backup plan deletion"));
    }

    /** The selections of plans: the tables that each backs up. */
    static final class Selections implements Control {
        private final Holdings holdings;

        Selections(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !holdings.has(Kind.BACKUP_PLAN, wanted.text("planId")),
                    new Refusal(
                            "InvalidParameterValueException",
                            "Cannot find Backup plan with ID " + wanted.text("planId")));
            var arn = wanted.text("iamRoleArn");
            var role = holdings.with(Kind.ROLE, "arn", arn).findFirst();
            Refusal.when(
                    role.filter(known -> known.text("assumeRolePolicy").contains("backup.amazonaws.com"))
                            .isEmpty(),
                    refused(arn, "cannot be assumed by AWS Backup"));
            Refusal.when(
                    holdings.with(
                                    Kind.ROLE_POLICY_ATTACHMENT,
                                    "role",
                                    role.orElseThrow().text("name"))
                            .findAny()
                            .isEmpty(),
                    refused(arn, "is not authorized to call tag:GetResources"));
        }

        private static Refusal refused(String arn, String why) {
            return new Refusal("InvalidParameterValueException", "IAM Role " + arn + " " + why);
        }
    }
}
