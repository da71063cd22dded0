package lambdaless.infra;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.settings.Settings;

/** Where the stage and its firewall log, each with its retention. Those of production outlive the stack. */
final class LogGroups extends Component {
    private final Optional<LogGroup> access;
    private final Optional<LogGroup> execution;
    private final Optional<LogGroup> firewall;

    LogGroups(RestApi restApi, Encryption encryption, Settings settings, Tags tags, Resource parent) {
        super("Logs", "logs", parent);
        var options = children().retainOnDelete(settings.production()).build();
        access = settings.logs().access()
                ? Optional.of(new LogGroup(
                        "access-log", arguments(encryption, settings, tags).build(), options))
                : Optional.empty();
        execution = settings.logs().execution()
                ? Optional.of(new LogGroup(
                        "execution-log",
                        arguments(encryption, settings, tags)
                                .name(executionLog(restApi, settings))
                                .build(),
                        options))
                : Optional.empty();
        firewall = settings.edge().firewall().managed()
                ? Optional.of(new LogGroup(
                        "firewall-log",
                        arguments(encryption, settings, tags)
                                .namePrefix(firewallLog(tags))
                                .build(),
                        options))
                : Optional.empty();
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
        var all = new ArrayList<Resource>();
        access.ifPresent(all::add);
        execution.ifPresent(all::add);
        return all;
    }

    private static LogGroupArgs.Builder arguments(Encryption encryption, Settings settings, Tags tags) {
        var arguments = LogGroupArgs.builder()
                .retentionInDays(settings.logs().retentionDays())
                .tags(tags.all());
        encryption.keyArn().ifPresent(arguments::kmsKeyId);
        return arguments;
    }

    /**
     * API Gateway makes this group itself when it is not there, and then keeps it for ever.
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
}
