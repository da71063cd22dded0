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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Plan;

/** The usage plans, each with keys of its own: more than one while clients change from one to the next. */
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

    /**
     * A plan as it was set, and what came of it.
     *
     * @param keys by their names, at least one; the first is the one that is handed out
     */
    record KeyedPlan(Plan plan, UsagePlan usagePlan, Map<String, ApiKey> keys) {
        ApiKey key() {
            return keys.values().iterator().next();
        }

        /** The keys by what they are called among the outputs: the first as the plan. */
        Map<String, ApiKey> named() {
            var named = new LinkedHashMap<String, ApiKey>();
            keys.forEach((name, key) -> named.put(named.isEmpty() ? plan.name() : name, key));
            return named;
        }
    }

    List<KeyedPlan> plans() {
        return plans;
    }

    private KeyedPlan keyed(Plan plan, Stage stage, Tags tags) {
        var usagePlan = new UsagePlan(plan.name(), arguments(plan, stage, tags), options);
        var keys = new LinkedHashMap<String, ApiKey>();
        plan.keys().forEach(name -> keys.put(name, key(name, plan, usagePlan, tags)));
        return new KeyedPlan(plan, usagePlan, keys);
    }

    private ApiKey key(String name, Plan plan, UsagePlan usagePlan, Tags tags) {
        var which = name.equals(plan.name()) ? "The key" : "The key " + name;
        var arguments = ApiKeyArgs.builder()
                .description(tags.described(which + " of the usage plan " + plan.name()))
                .tags(tags.all())
                .build();
        var key = new ApiKey(name, arguments, options);
        var binding = UsagePlanKeyArgs.builder()
                .keyId(key.id())
                .keyType("API_KEY")
                .usagePlanId(usagePlan.id())
                .build();
        new UsagePlanKey(name, binding, child());
        return key;
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
