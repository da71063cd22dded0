package lambdaless.aws;

/** REST APIs: with one goes all that belongs to it. */
final class RestApis implements Control {
    private final Holdings holdings;

    RestApis(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        Domains.refuseMapped(holdings, existing.id(), "");
        holdings.of(existing.id()).forEach(holdings::remove);
    }
}
