package lambdaless.aws;

/** Domain names of an account, and the stages behind them. */
final class Domains implements Control {
    private final Holdings holdings;

    Domains(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.has(Kind.DOMAIN_NAME, wanted.id()),
                Refusal.badRequest("The domain name you provided already exists."));
    }

    /**
     * Refuses to delete what a domain name leads to.
     *
     * @see <a href="https://github.com/glomex/gcdt/issues/373">the words of AWS</a>
     */
    static void refuseMapped(Holdings holdings, String restApi, String stageName) {
        Refusal.when(
                holdings.of(restApi, Kind.BASE_PATH_MAPPING)
                        .anyMatch(mapping ->
                                stageName.isEmpty() || mapping.text("stageName").equals(stageName)),
                Refusal.badRequest("Please remove all base path mappings related to the "
                        + (stageName.isEmpty() ? "RestApi" : "stage") + " in your domains"));
    }

    /** The paths below a domain name. */
    static final class Mappings implements Control {
        private final Holdings holdings;

        Mappings(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    !holdings.has(Kind.DOMAIN_NAME, wanted.text("domainName")),
                    Refusal.notFound("Invalid domain name identifier specified"));
            Refusal.when(
                    holdings.has(Kind.BASE_PATH_MAPPING, wanted.id()),
                    Refusal.conflict("Base path already exists for this domain name"));
            refuseStageless(wanted);
        }

        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            refuseStageless(wanted);
        }

        /** In AWS's words: https://github.com/aws/serverless-application-model/issues/192 */
        private void refuseStageless(AwsResource wanted) {
            Refusal.when(
                    holdings.of(wanted.restApi(), Kind.STAGE)
                            .noneMatch(stage -> stage.text("stageName").equals(wanted.text("stageName"))),
                    Refusal.badRequest("Invalid stage identifier specified"));
        }
    }
}
