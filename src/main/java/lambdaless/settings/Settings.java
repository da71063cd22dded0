package lambdaless.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Access;

/**
 * Every knob of a stack, decoded and checked once. Nothing below {@code App} reads Pulumi's configuration.
 *
 * @param region the AWS region, such as {@code eu-west-1}
 * @param throttle the limit of each method that has none of its own
 * @param operationThrottles limits by the operation's name
 * @param plans the usage plans, each with a key; none where no call needs a key
 * @param access who may call
 * @param corsOrigins the origins that browsers may call from, at least one
 * @param manageAccountLogging whether the stack sets the account's CloudWatch role of API Gateway
 * @param production whether the stack holds data that must not be lost
 * @param provisioned the capacity that the tables pay for; empty where they pay by the request
 * @param canaryPercent the part of the stage's traffic that a new deployment gets before it is promoted; 0 for all of it
 * @param tags added to the project's own on every resource that takes tags
 */
public record Settings(
        String region,
        String stageName,
        Throttle throttle,
        Map<String, Throttle> operationThrottles,
        List<Plan> plans,
        Access access,
        Cache cache,
        List<String> corsOrigins,
        Logs logs,
        boolean manageAccountLogging,
        boolean production,
        Safety safety,
        Ceilings ceilings,
        Optional<Provisioned> provisioned,
        Edge edge,
        Watch watch,
        int canaryPercent,
        Map<String, String> tags) {

    /** The longest name that the program gives to a role; Pulumi puts the project's and the stack's before it. */
    public static final int LONGEST_ROLE_NAME = 32;

    /** An origin as browsers send it, scheme, host and port, in characters that a stage variable takes. */
    public static final String ORIGIN = "https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    /** A token bucket: {@code rate} requests per second, refilled into a bucket of {@code burst}. */
    public record Throttle(int rate, int burst) {}

    /**
     * A usage plan.
     *
     * @param quota requests per {@code period}: DAY, WEEK or MONTH
     * @param keys the names of its keys, at least one; the first is the one that is handed out
     */
    public record Plan(String name, Throttle throttle, int quota, String period, List<String> keys) {}

    /**
     * The stage's cache.
     *
     * @param size in GB as AWS lists them; empty when there is none
     */
    public record Cache(String size, int ttlSeconds) {
        public boolean enabled() {
            return !size.isEmpty();
        }
    }

    /**
     * The logs of the stage.
     *
     * @param level of the execution log: OFF, ERROR or INFO
     */
    public record Logs(String level, boolean access, int retentionDays, boolean xray) {
        /** True if the stage writes an execution log. */
        public boolean execution() {
            return !level.equals("OFF");
        }
    }

    /**
     * The protection of what is stored.
     *
     * @param key whose key encrypts tables and logs
     * @param backupVaultName the vault of AWS Backup that the tables are copied to every day; empty for none
     */
    public record Safety(
            boolean pointInTimeRecovery, boolean deletionProtection, EncryptionKey key, String backupVaultName) {}

    /** The most request units per second that a table may consume; zero for no ceiling. */
    public record Ceilings(int readUnits, int writeUnits) {
        public boolean any() {
            return readUnits > 0 || writeUnits > 0;
        }
    }

    /** The limit of an operation: its own, or else that of every method. */
    public Throttle throttleOf(String operation) {
        return operationThrottles.getOrDefault(operation, throttle);
    }
}
