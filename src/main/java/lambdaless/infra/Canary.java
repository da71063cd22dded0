package lambdaless.infra;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.inputs.StageCanarySettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * The canary of a stage: a deployment of the API as it is declared now, which gets a part of the calls while the stage keeps the
 * deployment that it has. Roles, tables and stage variables are the same for both. Its answers are not in the stage's cache.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">canary releases</a>
 */
final class Canary extends Component {
    private final int percent;
    private final Deployment deployment;

    private Canary(int percent, ApiResources api, Output<Map<String, String>> triggers, Resource parent) {
        super("Canary", "canary", parent);
        this.percent = percent;
        this.deployment = api.deployment("canary", triggers, children());
    }

    /** The canary with this percentage of the calls; empty for zero. */
    static Optional<Canary> of(int percent, ApiResources api, Output<Map<String, String>> triggers, Resource parent) {
        return percent == 0 ? Optional.empty() : Optional.of(new Canary(percent, api, triggers, parent));
    }

    StageCanarySettingsArgs settings() {
        return StageCanarySettingsArgs.builder()
                .deploymentId(deployment.id())
                .percentTraffic((double) percent)
                .useStageCache(false)
                .build();
    }

    /** The percentage, and the ids of the canary's deployment and of the stage's. */
    Output<Map<String, Object>> output(Output<String> stageDeployment) {
        return Output.tuple(deployment.id(), stageDeployment)
                .applyValue(ids -> Map.of("percent", percent, "deploymentId", ids.t1, "stageDeploymentId", ids.t2));
    }
}
