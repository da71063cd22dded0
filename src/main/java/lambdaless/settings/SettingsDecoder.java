package lambdaless.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import lambdaless.api.Access;
import lambdaless.settings.Settings.Cache;
import lambdaless.settings.Settings.Logs;

/** Decodes a stack's configuration; the keys, defaults and ranges are those that {@code Pulumi.yaml} describes. */
public final class SettingsDecoder {
    /** As AWS lists them: https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
    private static final List<String> CACHE_SIZES =
            List.of("", "0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    /** As AWS lists them: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Such as eu-west-1, us-gov-west-1, cn-north-1, eusc-de-east-1. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,2}-[1-9][0-9]?");

    private static final int LONGEST_TTL_SECONDS = 3600;

    private final StackName stack;
    private final Problems problems = new Problems();
    private final ConfigValues values;
    private final Function<Access, Set<String>> operations;

    private SettingsDecoder(
            Map<String, String> configuration, StackName stack, Function<Access, Set<String>> operations) {
        this.stack = stack;
        this.values = new ConfigValues(configuration, stack, problems);
        this.operations = operations;
    }

    /**
     * Decodes and checks.
     *
     * @param configuration by full key ({@code aws:region}, {@code shop:plans}); lists and objects are JSON
     * @param operations the names that {@code operationThrottles} may use, which hang on who may call
     * @throws InvalidSettings with all problems in one message
     */
    public static Settings decode(
            Map<String, String> configuration, StackName stack, Function<Access, Set<String>> operations) {
        return new SettingsDecoder(configuration, stack, operations).decode();
    }

    /** The keys of the project's own settings. */
    public static List<String> keys() {
        return SettingKeys.ALL;
    }

    /** The warning about settings that only a project of another name would read, as one that was renamed may have left. */
    public static List<String> warnings(Map<String, String> configuration, StackName stack) {
        return configuration.keySet().stream()
                .filter(key ->
                        !key.startsWith(stack.key("")) && SettingKeys.ALL.contains(key.substring(key.indexOf(':') + 1)))
                .sorted()
                .map(key -> key + " is ignored, since this project is called " + stack.project()
                        + "; its own setting is " + stack.key(key.substring(key.indexOf(':') + 1)))
                .toList();
    }

    private Settings decode() {
        values.refuseUnknown(SettingKeys.ALL);
        var settings = settings();
        new ProductionRules(values).check(settings);
        new AutonamingDecoder(values, stack).check();
        problems.throwIfAny(stack.name());
        return settings;
    }

    private Settings settings() {
        var production = values.flag("production", false);
        var access = new AccessDecoder(values).access();
        var throttles = new ThrottlesDecoder(values);
        var region = region();
        var arns = new ArnsOfRegion(region);
        var storage = new StorageDecoder(values, arns);
        return new Settings(
                region,
                stageName(),
                throttles.throttle(),
                throttles.ofOperations(operations.apply(access)),
                new PlansDecoder(values).plans(access),
                access,
                cache(),
                new OriginsDecoder(values).origins(),
                logs(),
                values.flag("manageAccountLogging", false),
                production,
                storage.safety(production),
                storage.ceilings(),
                storage.provisioned(),
                new EdgeDecoder(values, arns).edge(),
                new WatchDecoder(values, arns).watch(),
                values.whole("canaryPercent", 0, 100, 0),
                new TagsDecoder(values).tags());
    }

    private String region() {
        var region = values.required("aws:region", "eu-west-1");
        if (!region.isBlank() && !REGION.matcher(region).matches()) {
            problems.add("aws:region", ConfigValues.quoted(region), "the name of a region such as eu-west-1");
        }
        return region;
    }

    /** The stack's name unless it is set; API Gateway takes fewer characters than Pulumi. */
    private String stageName() {
        var set = values.text("stageName", "");
        var name = set.isBlank() ? stack.name() : set;
        if (!name.matches("[A-Za-z0-9_-]{1,128}")) {
            values.refuse(
                    "stageName",
                    ConfigValues.quoted(name) + (set.isBlank() ? ", the stack's name" : ""),
                    "1 to 128 letters, digits, hyphens and underscores");
        }
        return name;
    }

    private Cache cache() {
        return new Cache(
                values.choice("cacheSize", CACHE_SIZES, ""), values.whole("cacheTtl", 0, LONGEST_TTL_SECONDS, 60));
    }

    private Logs logs() {
        return new Logs(
                values.choice("logLevel", List.of("OFF", "ERROR", "INFO"), "ERROR"),
                values.flag("accessLogs", true),
                values.choice("logRetentionDays", RETENTION_DAYS, 30),
                values.flag("xray", true));
    }
}
