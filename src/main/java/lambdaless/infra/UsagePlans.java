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
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Plan;

/** The usage plans, each with a key of its own. */
public final class UsagePlans extends Component {
    private final CustomResourceOptions options;
    private final List<KeyedPlan> plans;

    public UsagePlans(Settings settings, Release release, Tags tags) {
        super("UsagePlans", "usage-plans");
        this.options = children().protect(settings.production()).build();
        this.plans = settings.plans().stream()
                .map(plan -> keyed(plan, release.stage(), tags))
                .toList();
    }

    /** A plan as it was set, and what came of it. */
    record KeyedPlan(Plan plan, UsagePlan usagePlan, ApiKey key) {}

    List<KeyedPlan> plans() {
        return plans;
    }

    private KeyedPlan keyed(Plan plan, Stage stage, Tags tags) {
        var usagePlan = new UsagePlan(plan.name(), arguments(plan, stage, tags), options);
        var key = new ApiKey(plan.name(), keyArguments(plan, tags), options);
        var binding = UsagePlanKeyArgs.builder()
                .keyId(key.id())
                .keyType("API_KEY")
                .usagePlanId(usagePlan.id())
                .build();
        new UsagePlanKey(plan.name(), binding, child());
        return new KeyedPlan(plan, usagePlan, key);
    }

    private static ApiKeyArgs keyArguments(Plan plan, Tags tags) {
        return ApiKeyArgs.builder()
                .description(tags.described("The key of the usage plan " + plan.name()))
                .tags(tags.all())
                .build();
    }

    private static UsagePlanArgs arguments(Plan plan, Stage stage, Tags tags) {
        return UsagePlanArgs.builder()
                .description(tags.described("The usage plan " + plan.name()))
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
