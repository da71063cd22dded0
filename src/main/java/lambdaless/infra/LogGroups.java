package lambdaless.infra;

import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.settings.Settings;

/** Where the stage logs, each with its retention. Those of production outlive the stack. */
final class LogGroups extends Component {
    private final Optional<LogGroup> access;
    private final Optional<LogGroup> execution;

    LogGroups(RestApi restApi, Encryption encryption, Settings settings, Tags tags, Resource parent) {
        super("Logs", "logs", parent);
        var retention = LogGroupArgs.builder()
                .retentionInDays(settings.logs().retentionDays())
                .tags(tags.all());
        encryption.keyArn().ifPresent(retention::kmsKeyId);
        var options = children().retainOnDelete(settings.production()).build();
        access = settings.logs().access()
                ? Optional.of(new LogGroup("access-log", retention.build(), options))
                : Optional.empty();
        execution = settings.logs().execution()
                ? Optional.of(new LogGroup("execution-log", named(retention, restApi, settings), options))
                : Optional.empty();
    }

    Optional<LogGroup> access() {
        return access;
    }

    Optional<LogGroup> execution() {
        return execution;
    }

    List<Resource> all() {
        var all = new ArrayList<Resource>();
        access.ifPresent(all::add);
        execution.ifPresent(all::add);
        return all;
    }

    /**
     * API Gateway makes this group itself when it is not there, and then keeps it for ever.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">its name</a>
     */
    private static LogGroupArgs named(LogGroupArgs.Builder retention, RestApi restApi, Settings settings) {
        return retention
                .name(restApi.id().applyValue(id -> "API-Gateway-Execution-Logs_" + id + "/" + settings.stageName()))
                .build();
    }
}
