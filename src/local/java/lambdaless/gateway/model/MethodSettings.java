package lambdaless.gateway.model;

import java.util.Map;
import java.util.Optional;

/** A stage's settings: those for all methods, and those of single methods, which replace them whole. */
public record MethodSettings(Map<String, Entry> entries) {
    private static final String ALL = "*/*";
    private static final Entry UNSET =
            new Entry(Optional.empty(), LogLevel.OFF, false, new Caching(false, 300, true, CacheControl.WARN));

    /** One entry. */
    public record Entry(Optional<Throttle> throttle, LogLevel logLevel, boolean dataTrace, Caching caching) {}

    /** How much of a request the execution log tells. */
    public enum LogLevel {
        OFF,
        ERROR,
        INFO
    }

    /**
     * How a method's answers are cached.
     *
     * @param authorizeControl whether a request may make the cache forget only by permission
     */
    public record Caching(boolean enabled, int ttlSeconds, boolean authorizeControl, CacheControl unauthorized) {}

    /** The reaction to a request that asks for an invalidation of the cache without permission. */
    public enum CacheControl {
        FAIL_WITH_403,
        WARN,
        IGNORE
    }

    /** The settings of a method: its own entry, or else that of all methods. */
    public Entry of(Method method) {
        return entries.getOrDefault(method.settingsKey(), entries.getOrDefault(ALL, UNSET));
    }

    /** True if there is an entry for just this method. */
    public boolean hasOwn(Method method) {
        return entries.containsKey(method.settingsKey());
    }

    /** A method's key in one form: AWS writes slashes as {@code ~1}, and programs leave the first one out or not. */
    public static String key(String methodPath) {
        return methodPath.replace("~1", "/").replaceFirst("^/+", "");
    }
}
