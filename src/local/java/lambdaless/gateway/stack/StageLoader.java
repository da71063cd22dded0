package lambdaless.gateway.stack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lambdaless.gateway.log.AccessLogFormat;
import lambdaless.gateway.model.MethodSettings;
import lambdaless.gateway.model.MethodSettings.CacheControl;
import lambdaless.gateway.model.MethodSettings.Caching;
import lambdaless.gateway.model.MethodSettings.LogLevel;
import lambdaless.gateway.model.RestApi;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.Throttle;

/** Loads the stages of an API with their settings. */
record StageLoader(Resources resources, Problems problems) {
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final int UNTHROTTLED = -1;
    private static final Pattern METHOD_PATH =
            Pattern.compile("/?(\\*|[^*\\s]*)/(\\*|ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)");
    private static final Pattern HALF_WILD = Pattern.compile("/?(\\*/[^*]+|[^*]+/\\*)");

    private static final Map<String, CacheControl> STRATEGIES = Map.of(
            "FAIL_WITH_403", CacheControl.FAIL_WITH_403,
            "SUCCEED_WITH_RESPONSE_HEADER", CacheControl.WARN,
            "SUCCEED_WITHOUT_RESPONSE_HEADER", CacheControl.IGNORE);

    /** The stages of an API: its Stage resources, and those that its deployments name and make themselves. */
    List<Stage> stages(RestApi api) {
        var stages = new LinkedHashMap<String, Stage>();
        for (var stage : resources.ofApi(ResourceType.STAGE, api.id())) {
            var loaded = stage(api, stage, stage.text("deployment", ""));
            stages.put(loaded.name(), loaded);
            noteCanary(stage);
        }
        var declared = Set.copyOf(stages.keySet());
        for (var deployment : resources.ofApi(ResourceType.DEPLOYMENT, api.id())) {
            var name = deployment.text("stageName", "");
            if (!name.isEmpty() && !declared.contains(name)) {
                stages.put(name, stage(api, deployment, deployment.resource().id()));
            }
        }
        return List.copyOf(stages.values());
    }

    /** A stack has one API, as it is declared now; what an earlier deployment has of it is known to AWS alone. */
    private void noteCanary(Properties stage) {
        StageCanary.percent(stage)
                .ifPresent(percent -> problems.note("all calls get the API as it is declared; on AWS "
                        + BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + " % of the calls to stage "
                        + stage.text("stageName", "")
                        + " get it, the canary, and the others what was deployed before"));
    }

    private Stage stage(RestApi api, Properties stage, String deploymentId) {
        return new Stage(
                api,
                name(stage),
                deploymentId,
                StageCanary.variables(stage),
                StageCanary.flag(stage),
                new MethodSettings(settings(api, stage.text("stageName", ""))),
                stage.flag("cacheClusterEnabled", false),
                stage.nested("accessLogSettings")
                        .text("format")
                        .filter(format -> !format.isEmpty())
                        .map(AccessLogFormat::of));
    }

    private static String name(Properties stage) {
        var name = stage.required("stageName");
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9_-]{1,128}")) {
            stage.problem(
                    "has the stageName \"" + name + "\"; expected 1 to 128 letters, digits, hyphens and underscores");
        }
        return name;
    }

    private Map<String, MethodSettings.Entry> settings(RestApi api, String stageName) {
        var entries = new TreeMap<String, MethodSettings.Entry>();
        resources.ofApi(ResourceType.METHOD_SETTINGS, api.id()).stream()
                .filter(settings -> settings.text("stageName", "").equals(stageName))
                .forEach(settings -> entries.put(methodKey(settings), entry(settings.nested("settings"))));
        return entries;
    }

    private String methodKey(Properties settings) {
        var path = settings.required("methodPath");
        if (!path.isEmpty() && !METHOD_PATH.matcher(path).matches()) {
            settings.problem(
                    "has the methodPath \"" + path + "\"; expected */*, or a path and a verb such as users/GET");
        }
        if (HALF_WILD.matcher(path).matches()) {
            problems.note(settings.resource().label() + " has the methodPath \"" + path
                    + "\", which is neither */* nor a method's: it is not applied");
        }
        return MethodSettings.key(path);
    }

    private static MethodSettings.Entry entry(Properties settings) {
        var level = settings.text("loggingLevel", "OFF").toUpperCase(Locale.ROOT);
        return new MethodSettings.Entry(
                throttle(settings, "throttlingRateLimit", "throttlingBurstLimit"),
                LogLevel.valueOf(List.of("OFF", "ERROR", "INFO").contains(level) ? level : "OFF"),
                settings.flag("dataTraceEnabled", false),
                caching(settings));
    }

    /** A limit of minus one is none. */
    static Optional<Throttle> throttle(Properties settings, String rateKey, String burstKey) {
        double rate = settings.number(rateKey).orElse((double) UNTHROTTLED);
        int burst = settings.whole(burstKey, UNTHROTTLED);
        return rate < 0 || burst < 0 ? Optional.empty() : Optional.of(new Throttle(rate, burst));
    }

    private static Caching caching(Properties settings) {
        return new Caching(
                settings.flag("cachingEnabled", false),
                settings.whole("cacheTtlInSeconds", DEFAULT_TTL_SECONDS),
                settings.flag("requireAuthorizationForCacheControl", true),
                STRATEGIES.getOrDefault(
                        settings.text("unauthorizedCacheControlHeaderStrategy", ""), CacheControl.WARN));
    }
}
