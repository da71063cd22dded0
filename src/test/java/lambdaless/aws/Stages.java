package lambdaless.aws;

import java.util.Set;

/** Stages, and the settings of their methods. */
final class Stages implements Control {
    static final String CANARY = "canarySettings";

    private static final String ACCESS_LOG = "accessLogSettings";
    private static final double ALL_TRAFFIC = 100;

    private final Holdings holdings;

    Stages(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        refuseUndeployed(wanted);
        Refusal.when(holdings.has(Kind.STAGE, wanted.id()), Refusal.conflict("Stage already exists"));
    }

    /** {@code CreateStage} knows no access log: the provider sets that with an {@code UpdateStage} of its own. */
    @Override
    public AwsResource firstStep(AwsResource wanted) {
        return wanted.without(ACCESS_LOG);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        refuseUndeployed(wanted);
        refuseReleaseBesideCanary(before, wanted);
        if (wanted.has(ACCESS_LOG) && !wanted.object(ACCESS_LOG).equals(before.object(ACCESS_LOG))) {
            refuseLogging(holdings);
            var destination = wanted.object(ACCESS_LOG).get("destinationArn");
            Refusal.when(
                    holdings.all(Kind.LOG_GROUP)
                            .noneMatch(group -> group.text("arn").equals(destination)),
                    Refusal.badRequest("The specified log group does not exist."));
        }
    }

    /** The settings of its methods go as well. */
    @Override
    public void beforeDelete(AwsResource existing) {
        Domains.refuseMapped(holdings, existing.restApi(), existing.text("stageName"));
        holdings.of(existing.restApi(), Kind.METHOD_SETTINGS)
                .filter(settings -> settings.text("stageName").equals(existing.text("stageName")))
                .forEach(holdings::remove);
    }

    private void refuseUndeployed(AwsResource wanted) {
        refuseMissing(wanted.text("deployment"));
        if (wanted.has(CANARY)) {
            refuseMissing(canaryDeployment(wanted));
            var percent = (double) wanted.object(CANARY).getOrDefault("percentTraffic", 0.0);
            Refusal.when(
                    percent < 0 || percent > ALL_TRAFFIC,
                    Refusal.badRequest("Percent traffic must be between 0.0 and 100.0"));
        }
    }

    private void refuseMissing(String deployment) {
        Refusal.when(!holdings.has(Kind.DEPLOYMENT, deployment), Refusal.badRequest("Deployment id does not exist"));
    }

    /**
     * A stage whose canary stays can be put on the canary's deployment and on no other one. The provider removes a canary first, and
     * then sets the deployment, in one call.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">AWS's page; the words of the
     *     refusal are those of {@code CreateDeployment}</a>
     */
    private static void refuseReleaseBesideCanary(AwsResource before, AwsResource wanted) {
        Refusal.when(
                before.has(CANARY)
                        && wanted.has(CANARY)
                        && !before.text("deployment").equals(wanted.text("deployment"))
                        && !canaryDeployment(before).equals(wanted.text("deployment")),
                Refusal.badRequest("Non canary deployment not supported on stage " + wanted.text("stageName")
                        + " because Canary is enabled."));
    }

    /** The deployment of a stage's canary; empty where it has none. */
    static String canaryDeployment(AwsResource stage) {
        return String.valueOf(stage.object(CANARY).getOrDefault("deploymentId", ""));
    }

    private static void refuseLogging(Holdings holdings) {
        Refusal.when(
                holdings.all(Kind.ACCOUNT).noneMatch(account -> account.has("cloudwatchRoleArn")),
                Refusal.badRequest("CloudWatch Logs role ARN must be set in account settings to enable logging"));
    }

    /** The settings of one method, or of all. */
    static final class Settings implements Control {
        private static final Set<Object> LOGGING = Set.of("ERROR", "INFO");

        private final Holdings holdings;

        Settings(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.of(wanted.restApi(), Kind.STAGE)
                            .noneMatch(stage -> stage.text("stageName").equals(wanted.text("stageName"))),
                    Refusal.notFound("Invalid stage identifier specified"));
            refuseUnheard(wanted);
        }

        @Override
        public void beforeUpdate(AwsResource before, AwsResource wanted) {
            refuseUnheard(wanted);
        }

        private void refuseUnheard(AwsResource wanted) {
            if (LOGGING.contains(wanted.object("settings").getOrDefault("loggingLevel", "OFF"))) {
                refuseLogging(holdings);
            }
        }
    }
}
