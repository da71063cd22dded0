package lambdaless.gateway.model;

import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.log.AccessLogFormat;

/**
 * A stage of a REST API.
 *
 * @param accessLogFormat the line per request, with {@code $context} variables
 * @param canary whether it has a canary, which then gets all calls
 * @param cached whether the stage has a cache
 */
public record Stage(
        RestApi api,
        String name,
        String deploymentId,
        Map<String, String> variables,
        boolean canary,
        MethodSettings settings,
        boolean cached,
        Optional<AccessLogFormat> accessLogFormat) {}
