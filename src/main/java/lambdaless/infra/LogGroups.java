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

/** Where the stage and its firewall log, each with its retention. Those of production outlive the stack. */
final class LogGroups extends Component {
    private static final String OF_THE_CANARY = "/Canary";

    private final Encryption encryption;
    private final Settings settings;
    private final Tags tags;
    private final Optional<LogGroup> access;
    private final Optional<LogGroup> execution;
    private final Optional<LogGroup> firewall;
    private final List<LogGroup> ofTheCanary = new ArrayList<>();

    LogGroups(RestApi restApi, Encryption encryption, Settings settings, Tags tags, Resource parent) {
        super("Logs", "logs", parent);
        this.encryption = encryption;
        this.settings = settings;
        this.tags = tags;
        var options = children().retainOnDelete(settings.production()).build();
        access = settings.logs().access()
                ? Optional.of(new LogGroup("access-log", arguments().build(), options))
                : Optional.empty();
        execution = settings.logs().execution()
                ? Optional.of(named("execution-log", executionLog(restApi, settings), options))
                : Optional.empty();
        firewall = settings.edge().firewall().managed()
                ? Optional.of(new LogGroup(
                        "firewall-log",
                        arguments().namePrefix(firewallLog(tags)).build(),
                        options))
                : Optional.empty();
        if (settings.canaryPercent() > 0) {
            access.ifPresent(group -> addCanary("canary-access-log", group));
            execution.ifPresent(group -> addCanary("canary-execution-log", group));
        }
    }

    Optional<LogGroup> access() {
        return access;
    }

    Optional<LogGroup> execution() {
        return execution;
    }

    Optional<LogGroup> firewall() {
        return firewall;
    }

    /** Those that have to be there before the stage. */
    List<Resource> all() {
        var all = new ArrayList<Resource>(ofTheCanary);
        access.ifPresent(all::add);
        execution.ifPresent(all::add);
        return all;
    }

    private LogGroupArgs.Builder arguments() {
        var arguments = LogGroupArgs.builder()
                .retentionInDays(settings.logs().retentionDays())
                .tags(tags.all());
        encryption.keyArn().ifPresent(arguments::kmsKeyId);
        return arguments;
    }

    private LogGroup named(String resource, Output<String> name, CustomResourceOptions options) {
        return new LogGroup(resource, arguments().name(name).build(), options);
    }

    /**
     * The group that has its name from API Gateway, which makes it when it is not there, and then keeps it for ever.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">its name</a>
     */
    private static Output<String> executionLog(RestApi restApi, Settings settings) {
        return restApi.id().applyValue(id -> "API-Gateway-Execution-Logs_" + id + "/" + settings.stageName());
    }

    /**
     * WAF writes to no group whose name begins otherwise. The rest is random, since one of production may still be there when the next comes.
     *
     * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html">its name</a>
     */
    private static String firewallLog(Tags tags) {
        return "aws-waf-logs-" + tags.prefix() + "-";
    }

    /**
     * The group with what the canary has logged, which is in the stage's own group as well: it goes with the canary in production
     * too, or the next one could not have it.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">its name</a>
     */
    private void addCanary(String resource, LogGroup group) {
        ofTheCanary.add(named(resource, group.name().applyValue(name -> name + OF_THE_CANARY), child()));
    }
}
