package lambdaless.gateway.stack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.log.AccessLogFormat;
import lambdaless.gateway.model.MethodSettings;
import lambdaless.gateway.model.MethodSettings.CacheControl;
import lambdaless.gateway.model.MethodSettings.Caching;
import lambdaless.gateway.model.MethodSettings.LogLevel;
import lambdaless.gateway.model.RestApi;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.Throttle;

/** Loads the stages of an API with their settings. */
record StageLoader(Resources resources) {
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final int UNTHROTTLED = -1;

    private static final Map<String, CacheControl> STRATEGIES = Map.of(
            "FAIL_WITH_403", CacheControl.FAIL_WITH_403,
            "SUCCEED_WITH_RESPONSE_HEADER", CacheControl.WARN,
            "SUCCEED_WITHOUT_RESPONSE_HEADER", CacheControl.IGNORE);

    List<Stage> stages(RestApi api) {
        return resources.ofApi(ResourceType.STAGE, api.id()).stream()
                .map(stage -> new Stage(
                        api,
                        stage.required("stageName"),
                        stage.text("deployment", ""),
                        stage.textMap("variables"),
                        new MethodSettings(settings(api, stage.text("stageName", ""))),
                        stage.flag("cacheClusterEnabled", false),
                        stage.nested("accessLogSettings")
                                .text("format")
                                .filter(format -> !format.isEmpty())
                                .map(AccessLogFormat::of)))
                .toList();
    }

    private Map<String, MethodSettings.Entry> settings(RestApi api, String stageName) {
        var entries = new TreeMap<String, MethodSettings.Entry>();
        resources.ofApi(ResourceType.METHOD_SETTINGS, api.id()).stream()
                .filter(settings -> settings.text("stageName", "").equals(stageName))
                .forEach(settings -> entries.put(
                        MethodSettings.key(settings.required("methodPath")), entry(settings.nested("settings"))));
        return entries;
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
