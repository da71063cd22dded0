package lambdaless.infra;

import com.pulumi.aws.apigateway.ApiKey;
import com.pulumi.aws.apigateway.ApiKeyArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.UsagePlan;
import com.pulumi.aws.apigateway.UsagePlanArgs;
import com.pulumi.aws.apigateway.UsagePlanKey;
import com.pulumi.aws.apigateway.UsagePlanKeyArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanApiStageArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanQuotaSettingsArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanThrottleSettingsArgs;
import java.util.List;
import lambdaless.settings.Settings.Plan;

/** The usage plans, each with a key of its own. */
public final class UsagePlans extends Component {
    private final List<KeyedPlan> plans;

    public UsagePlans(List<Plan> plans, Release release, Tags tags) {
        super("UsagePlans", "usage-plans");
        this.plans =
                plans.stream().map(plan -> keyed(plan, release.stage(), tags)).toList();
    }

    /** A plan as it was set, and what came of it. */
    record KeyedPlan(Plan plan, UsagePlan usagePlan, ApiKey key) {}

    List<KeyedPlan> plans() {
        return plans;
    }

    private KeyedPlan keyed(Plan plan, Stage stage, Tags tags) {
        var usagePlan = new UsagePlan(plan.name(), arguments(plan, stage, tags), child());
        var key = new ApiKey(plan.name(), ApiKeyArgs.builder().tags(tags.all()).build(), child());
        var binding = UsagePlanKeyArgs.builder()
                .keyId(key.id())
                .keyType("API_KEY")
                .usagePlanId(usagePlan.id())
                .build();
        new UsagePlanKey(plan.name(), binding, child());
        return new KeyedPlan(plan, usagePlan, key);
    }

    private static UsagePlanArgs arguments(Plan plan, Stage stage, Tags tags) {
        return UsagePlanArgs.builder()
                .apiStages(UsagePlanApiStageArgs.builder()
                        .apiId(stage.restApi())
                        .stage(stage.stageName())
                        .build())
                .throttleSettings(UsagePlanThrottleSettingsArgs.builder()
                        .rateLimit((double) plan.throttle().rate())
                        .burstLimit(plan.throttle().burst())
                        .build())
                .quotaSettings(UsagePlanQuotaSettingsArgs.builder()
                        .limit(plan.quota())
                        .period(plan.period())
                        .build())
                .tags(tags.all())
                .build();
    }
}
