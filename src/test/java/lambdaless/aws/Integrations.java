package lambdaless.aws;

/** Integrations: what a method calls. */
final class Integrations implements Control {
    private final Holdings holdings;

    Integrations(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        refuseWithoutMethod(holdings, wanted);
    }

    /** Its responses go as well. */
    @Override
    public void beforeDelete(AwsResource existing) {
        holdings.all(Kind.INTEGRATION_RESPONSE)
                .filter(response -> Methods.isPartOf(response, existing))
                .forEach(holdings::remove);
    }

    private static void refuseWithoutMethod(Holdings holdings, AwsResource wanted) {
        Refusal.when(
                holdings.all(Kind.METHOD).noneMatch(method -> Methods.isPartOf(wanted, method)),
                Refusal.notFound("Invalid Method identifier specified"));
    }

    /** The responses that a method declares. */
    static final class OfMethods implements Control {
        private final Holdings holdings;

        OfMethods(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            refuseWithoutMethod(holdings, wanted);
            Refusal.when(
                    holdings.has(Kind.METHOD_RESPONSE, wanted.id()),
                    Refusal.conflict("Response already exists for this resource"));
            Models.refuseUnknown(holdings, wanted, "responseModels");
        }

        /** The provider patches the response of the new status, which AWS does not have. */
        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            Refusal.when(
                    !before.text("statusCode").equals(wanted.text("statusCode")),
                    Refusal.notFound("Invalid Response status code specified"));
            Models.refuseUnknown(holdings, wanted, "responseModels");
        }
    }

    /** The responses that an integration is given. */
    static final class OfIntegrations implements Control {
        private final Holdings holdings;

        OfIntegrations(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.all(Kind.INTEGRATION).noneMatch(called -> Methods.isPartOf(wanted, called)),
                    Refusal.notFound("Invalid Integration identifier specified"));
            refuseUnfit(wanted);
        }

        /** The provider puts it, which with another status is a second response. */
        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            refuseUnfit(wanted);
        }

        private void refuseUnfit(AwsResource wanted) {
            var status = wanted.text("statusCode");
            Refusal.when(
                    holdings.all(Kind.METHOD_RESPONSE)
                            .filter(response -> Methods.isPartOf(response, wanted))
                            .noneMatch(response -> response.text("statusCode").equals(status)),
                    Refusal.notFound("Invalid Response status code specified"));
            var pattern = wanted.text("selectionPattern");
            Refusal.when(
                    holdings.all(Kind.INTEGRATION_RESPONSE)
                            .filter(other -> Methods.isPartOf(other, wanted))
                            .filter(other -> !other.text("statusCode").equals(status))
                            .anyMatch(other -> other.text("selectionPattern").equals(pattern)),
                    Refusal.conflict("Integration response with selection pattern "
                            + (pattern.isEmpty() ? "null" : pattern) + " already exists"));
        }
    }
}
