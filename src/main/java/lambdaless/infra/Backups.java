package lambdaless.infra;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import lambdaless.api.Partition;
import lambdaless.settings.Settings;

/** The daily backups of all tables by AWS Backup, in a vault that is there already. */
public final class Backups extends Component {
    /** The hour in which AWS Backup begins where nothing is said. */
    private static final String EVERY_DAY = "cron(0 5 ? * * *)";

    /** As long as DynamoDB itself can go back in time, so that both cover the same days. */
    private static final int KEPT_DAYS = 35;

    /** AWS's own, since no page of AWS says which of its rights the backup of a table needs. */
    private static final String POLICY = "service-role/AWSBackupServiceRolePolicyForBackup";

    private Backups(String vault, Database database, Partition partition, Tags tags) {
        super("Backups", "backups");
        var role = ServiceRole.of(
                "backups",
                "Backs up the tables",
                "backup.amazonaws.com",
                partition.managedPolicy(POLICY),
                tags,
                child());
        var plan = new Plan("tables", planArguments(vault, tags), child());
        var arguments = SelectionArgs.builder()
                .planId(plan.id())
                .iamRoleArn(role.role().arn())
                .resources(Output.all(
                        database.tables().values().stream().map(Table::arn).toList()))
                .build();
        new Selection(
                "tables", arguments, children().dependsOn(role.attachment()).build());
    }

    /** Declares them when the settings name a vault. */
    public static void ifVaultIsNamed(Settings settings, Database database, Partition partition, Tags tags) {
        var vault = settings.safety().backupVaultName();
        if (!vault.isEmpty()) {
            new Backups(vault, database, partition, tags);
        }
    }

    private static PlanArgs planArguments(String vault, Tags tags) {
        return PlanArgs.builder()
                .rules(PlanRuleArgs.builder()
                        .ruleName("daily")
                        .targetVaultName(vault)
                        .schedule(EVERY_DAY)
                        .lifecycle(PlanRuleLifecycleArgs.builder()
                                .deleteAfter(KEPT_DAYS)
                                .build())
                        .recoveryPointTags(tags.all())
                        .build())
                .tags(tags.all())
                .build();
    }
}
