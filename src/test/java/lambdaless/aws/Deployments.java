package lambdaless.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Deployments: each keeps the API as it was. */
final class Deployments implements Control {
    private final Holdings holdings;
    private final Paths paths;
    private final Map<String, Snapshot> snapshots = new HashMap<>();

    Deployments(Holdings holdings, Paths paths) {
        this.holdings = holdings;
        this.paths = paths;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.of(wanted.restApi(), Kind.METHOD).findAny().isEmpty(),
                Refusal.badRequest("The REST API doesn't contain any methods"));
        Refusal.when(
                holdings.of(wanted.restApi(), Kind.METHOD)
                        .anyMatch(method -> holdings.all(Kind.INTEGRATION)
                                .noneMatch(integration -> Methods.isPartOf(integration, method))),
                Refusal.badRequest("No integration defined for method"));
    }

    @Override
    public void afterCreate(AwsResource created) {
        snapshots.put(created.id(), Snapshot.of(created.restApi(), holdings, paths));
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        Refusal.when(
                holdings.all(Kind.STAGE).anyMatch(stage -> serves(stage, existing.id())),
                Refusal.badRequest("Active stages pointing to this deployment must be moved or deleted"));
        snapshots.remove(existing.id());
    }

    private static boolean serves(AwsResource stage, String deployment) {
        return stage.text("deployment").equals(deployment)
                || Stages.canaryDeployment(stage).equals(deployment);
    }

    Optional<Snapshot> snapshot(String deploymentId) {
        return Optional.ofNullable(snapshots.get(deploymentId));
    }
}
