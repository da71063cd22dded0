package lambdaless;

import com.pulumi.Context;
import lambdaless.api.Api;
import lambdaless.api.Definition;
import lambdaless.api.Partition;
import lambdaless.infra.AccountLogging;
import lambdaless.infra.ApiResources;
import lambdaless.infra.Backups;
import lambdaless.infra.CostBudget;
import lambdaless.infra.Database;
import lambdaless.infra.Encryption;
import lambdaless.infra.Login;
import lambdaless.infra.Monitoring;
import lambdaless.infra.Outputs;
import lambdaless.infra.Release;
import lambdaless.infra.Tags;
import lambdaless.infra.UsagePlans;
import lambdaless.settings.Settings;

/** The deployment, from the tables to the outputs. */
public final class Program {
    private Program() {}

    /** Declares every resource of the stack; makes no other call to the provider. */
    public static void deploy(Context context, Settings settings, Api api) {
        deploy(context, settings, api, api.definition(Partition.ofRegion(settings.region()), settings.access()));
    }

    /** The same with the API's definition for the stack's region, which takes its time to derive. */
    public static void deploy(Context context, Settings settings, Api api, Definition definition) {
        var partition = Partition.ofRegion(settings.region());
        AccountLogging.warning(settings, context.projectName() + ":manageAccountLogging")
                .ifPresent(context.log()::warn);
        var tags = new Tags(context.projectName(), context.stackName(), settings.tags());

        var encryption = Encryption.of(settings, partition, tags);
        var database = new Database(api.tables(), encryption, settings, tags);
        Backups.ifVaultIsNamed(settings, database, partition, tags);
        var login = Login.ifCognito(settings, tags);
        var resources = new ApiResources(definition, database, login, settings, tags);
        var accountLogging = AccountLogging.ifManaged(settings, partition, tags);
        var release = new Release(definition, resources, database, accountLogging, settings, tags);
        var plans = new UsagePlans(settings, release, tags);
        CostBudget.ifSet(settings.watch(), tags);

        new Monitoring(api, resources, database, release, settings, tags).declare(context);
        new Outputs(api, settings, database, resources, release, plans, login).export(context);
    }
}
