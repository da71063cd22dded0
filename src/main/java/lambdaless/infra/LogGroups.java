package lambdaless.infra;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.settings.Settings;

/** Where the stage logs, each with its retention. Those of production outlive the stack. */
final class LogGroups extends Component {
    private static final String OF_THE_CANARY = "/Canary";

    private final Optional<LogGroup> access;
    private final Optional<LogGroup> execution;
    private final List<LogGroup> ofTheCanary = new ArrayList<>();

    LogGroups(RestApi restApi, Settings settings, Tags tags, Resource parent) {
        super("Logs", "logs", parent);
        var retention = LogGroupArgs.builder()
                .retentionInDays(settings.logs().retentionDays())
                .tags(tags.all());
        var options = children().retainOnDelete(settings.production()).build();
        access = settings.logs().access()
                ? Optional.of(new LogGroup("access-log", retention.build(), options))
                : Optional.empty();
        var name = restApi.id().applyValue(id -> "API-Gateway-Execution-Logs_" + id + "/" + settings.stageName());
        execution = settings.logs().execution()
                ? Optional.of(named("execution-log", retention, name, options))
                : Optional.empty();
        if (settings.canaryPercent() > 0) {
            access.ifPresent(group -> addCanary("canary-access-log", retention, group));
            execution.ifPresent(group -> addCanary("canary-execution-log", retention, group));
        }
    }

    Optional<LogGroup> access() {
        return access;
    }

    List<Resource> all() {
        var all = new ArrayList<Resource>(ofTheCanary);
        access.ifPresent(all::add);
        execution.ifPresent(all::add);
        return all;
    }

    /**
     * A group that has its name from API Gateway, which makes it when it is not there, and then keeps it for ever.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">its name</a>
     */
    private static LogGroup named(
            String resource, LogGroupArgs.Builder retention, Output<String> name, CustomResourceOptions options) {
        return new LogGroup(resource, retention.name(name).build(), options);
    }

    /**
     * The group with what the canary has logged, which is in the stage's own group as well: it goes with the canary in production
     * too, or the next one could not have it.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">its name</a>
     */
    private void addCanary(String resource, LogGroupArgs.Builder retention, LogGroup group) {
        var name = group.name().applyValue(known -> known + OF_THE_CANARY);
        ofTheCanary.add(named(resource, retention, name, child()));
    }
}
