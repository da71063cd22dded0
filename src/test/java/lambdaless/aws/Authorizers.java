package lambdaless.aws;

import java.util.Set;

/** Authorizers, and the methods that name them. */
final class Authorizers implements Control {
    private static final Set<String> ASKING = Set.of("CUSTOM", "COGNITO_USER_POOLS");

    private final Holdings holdings;

    Authorizers(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.of(wanted.restApi(), Kind.AUTHORIZER)
                        .anyMatch(other -> other.text("name").equals(wanted.text("name"))),
                Refusal.badRequest("Authorizer name must be unique. Authorizer " + wanted.text("name")
                        + " already exists in this RestApi."));
    }

    /** In words of the model's own: the provider's source says that AWS has a conflict there, and not how it tells it. */
    @Override
    public void beforeDelete(AwsResource existing) {
        Refusal.when(
                holdings.of(existing.restApi(), Kind.METHOD)
                        .anyMatch(method -> method.text("authorizerId").equals(existing.id())),
                Refusal.conflict(
                        "Cannot delete authorizer '" + existing.text("name") + "', is referenced in a method"));
    }

    /**
     * Refuses a method that asks an authorizer which the API does not have.
     *
     * @see <a href="https://github.com/serverless/serverless/issues/2694">the words of AWS</a>
     */
    static void refuseUnknown(Holdings holdings, AwsResource method) {
        boolean asks = ASKING.contains(method.text("authorization"));
        boolean known = holdings.of(method.restApi(), Kind.AUTHORIZER)
                .anyMatch(authorizer -> authorizer.id().equals(method.text("authorizerId")));
        Refusal.when(
                asks && !known,
                Refusal.badRequest("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
                        + " COGNITO_USER_POOLS requires a valid authorizer."));
    }
}
