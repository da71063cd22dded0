package lambdaless.aws;

import java.util.stream.Stream;

/** Methods, and the models and authorizers that they name. */
final class Methods implements Control {
    private final Holdings holdings;
    private final Paths paths;

    Methods(Holdings holdings, Paths paths) {
        this.holdings = holdings;
        this.paths = paths;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(!paths.isPlace(wanted.restApi(), wanted.text("resourceId")), Paths.missing());
        Refusal.when(
                holdings.has(Kind.METHOD, wanted.id()), Refusal.conflict("Method already exists for this resource"));
        refuseUnknown(wanted);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseUnknown(wanted);
    }

    /** Its integration and its responses go as well. */
    @Override
    public void beforeDelete(AwsResource existing) {
        parts(existing).forEach(holdings::remove);
    }

    private void refuseUnknown(AwsResource wanted) {
        Models.refuseUnknown(holdings, wanted, "requestModels");
        Authorizers.refuseUnknown(holdings, wanted);
        Refusal.when(
                wanted.has("requestValidatorId")
                        && !holdings.has(Kind.REQUEST_VALIDATOR, wanted.text("requestValidatorId")),
                Refusal.badRequest("Invalid Request Validator identifier specified"));
    }

    private Stream<AwsResource> parts(AwsResource method) {
        return Stream.of(Kind.INTEGRATION, Kind.METHOD_RESPONSE, Kind.INTEGRATION_RESPONSE)
                .flatMap(holdings::all)
                .filter(part -> isPartOf(part, method));
    }

    /** True if an integration or a response is on the method. */
    static boolean isPartOf(AwsResource part, AwsResource method) {
        return Stream.of("restApi", "resourceId", "httpMethod")
                .allMatch(key -> part.text(key).equals(method.text(key)));
    }
}
