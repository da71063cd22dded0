package lambdaless.infra;

import com.pulumi.aws.apigateway.Account;
import com.pulumi.aws.apigateway.AccountArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import lambdaless.api.Partition;
import lambdaless.settings.Settings;

/**
 * The role by which API Gateway writes logs, set for the whole account and region. It outlives the stack, since every API of
 * the account logs through it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Permissions for logging</a>
 */
public final class AccountLogging extends Component {
    private static final String POLICY = "service-role/AmazonAPIGatewayPushToCloudWatchLogs";

    private final Account account;

    private AccountLogging(Partition partition, Tags tags) {
        super("AccountLogging", "account-logging");
        var role = ServiceRole.of(
                "account-logging",
                "Writes the logs of API Gateway for the account and region",
                Policies.API_GATEWAY,
                partition.managedPolicy(POLICY),
                tags,
                retained().build());
        account = new Account(
                "account-logging",
                AccountArgs.builder().cloudwatchRoleArn(role.role().arn()).build(),
                retained().dependsOn(role.attachment()).build());
    }

    /** Declares it when the stack manages it, and returns what has to be there before a stage that logs. */
    public static List<Resource> ifManaged(Settings settings, Partition partition, Tags tags) {
        return settings.manageAccountLogging() ? List.of(new AccountLogging(partition, tags).account) : List.of();
    }

    /** The warning about the account's role that precedes an update, where the stage logs. */
    public static Optional<String> warning(Settings settings, String key) {
        if (settings.manageAccountLogging()) {
            return Optional.of(key + " is true: this stack replaces the CloudWatch role that API Gateway has in "
                    + settings.region() + " for the whole account, whatever it is now");
        }
        var logs = settings.logs();
        return logs.access() || logs.execution()
                ? Optional.of(key + " is false and the stage logs: API Gateway must have a CloudWatch role in "
                        + settings.region()
                        + ", or the stage is refused late in the update; `aws apigateway get-account` shows it")
                : Optional.empty();
    }

    private CustomResourceOptions.Builder retained() {
        return children().retainOnDelete(true);
    }
}
