package lambdaless.gateway.model;

import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.log.AccessLogFormat;

/**
 * A stage of a REST API.
 *
 * @param accessLogFormat the line per request, with {@code $context} variables
 * @param canary whether all calls get its canary; empty if it has none
 * @param cached whether the stage has a cache
 */
public record Stage(
        RestApi api,
        String name,
        String deploymentId,
        Map<String, String> variables,
        Optional<Boolean> canary,
        MethodSettings settings,
        boolean cached,
        Optional<AccessLogFormat> accessLogFormat) {}
