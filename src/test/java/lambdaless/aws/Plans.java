package lambdaless.aws;

/** Usage plans. */
final class Plans implements Control {
    private final Holdings holdings;

    Plans(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        wanted.objects("apiStages").forEach(stage -> {
            var api = String.valueOf(stage.get("apiId"));
            Refusal.when(
                    holdings.of(api, Kind.STAGE)
                            .noneMatch(known -> known.text("stageName").equals(stage.get("stage"))),
                    Refusal.notFound("API Stage not found: " + api + ":" + stage.get("stage")));
        });
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        beforeCreate(wanted);
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        holdings.with(Kind.USAGE_PLAN_KEY, "usagePlanId", existing.id()).forEach(holdings::remove);
    }

    /** API keys. */
    static final class Keys implements Control {
        private final Holdings holdings;

        Keys(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.with(Kind.API_KEY, "value", wanted.text("value"))
                            .findAny()
                            .isPresent(),
                    Refusal.conflict("API Key already exists"));
        }

        @Override
        public void beforeDelete(AwsResource existing) {
            holdings.with(Kind.USAGE_PLAN_KEY, "keyId", existing.id()).forEach(holdings::remove);
        }
    }

    /** Keys in plans. */
    static final class KeysOfPlans implements Control {
        private final Holdings holdings;

        KeysOfPlans(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !holdings.has(Kind.USAGE_PLAN, wanted.text("usagePlanId")),
                    Refusal.notFound("Invalid Usage Plan ID specified"));
            Refusal.when(
                    !holdings.has(Kind.API_KEY, wanted.text("keyId")),
                    Refusal.notFound("Invalid API Key identifier specified"));
        }
    }
}
