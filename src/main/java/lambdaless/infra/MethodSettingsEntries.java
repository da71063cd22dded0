package lambdaless.infra;

import com.pulumi.aws.apigateway.MethodSettings;
import com.pulumi.aws.apigateway.MethodSettingsArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.inputs.MethodSettingsSettingsArgs;
import com.pulumi.resources.CustomResourceOptions;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Throttle;

/**
 * The stage's method settings: for all methods, and one entry per operation. An entry replaces the stage-wide one, so each is
 * complete: what it left out would be switched off for its method. The stage-wide one caches nothing, so that what has no entry of
 * its own is not cached.
 */
final class MethodSettingsEntries extends Component {
    private final Stage stage;
    private final Settings settings;

    MethodSettingsEntries(Iterable<Method> methods, Stage stage, Settings settings, Component parent) {
        super("MethodSettings", "method-settings", parent);
        this.stage = stage;
        this.settings = settings;
        declare("all-methods", "*/*", settings.throttle(), false, child());
        for (var method : methods) {
            if (method.integration() instanceof DynamoDbIntegration) {
                declare(
                        method.route(),
                        path(method),
                        settings.throttleOf(method.name()),
                        isCached(method),
                        once(method.name()).build());
            }
        }
    }

    private void declare(String name, String path, Throttle throttle, boolean cached, CustomResourceOptions options) {
        var arguments = MethodSettingsArgs.builder()
                .restApi(stage.restApi())
                .stageName(stage.stageName())
                .methodPath(path)
                .settings(entry(throttle, cached))
                .build();
        new MethodSettings(name, arguments, options);
    }

    private MethodSettingsSettingsArgs entry(Throttle throttle, boolean cached) {
        return MethodSettingsSettingsArgs.builder()
                .throttlingRateLimit((double) throttle.rate())
                .throttlingBurstLimit(throttle.burst())
                .loggingLevel(settings.logs().level())
                .metricsEnabled(settings.production()) // paid for per method; those of the stage are free
                .dataTraceEnabled(false)
                .cachingEnabled(cached)
                .cacheTtlInSeconds(settings.cache().ttlSeconds())
                .cacheDataEncrypted(true)
                .requireAuthorizationForCacheControl(true)
                .unauthorizedCacheControlHeaderStrategy("SUCCEED_WITH_RESPONSE_HEADER")
                .build();
    }

    private boolean isCached(Method method) {
        return settings.cache().enabled() && method.cached();
    }

    /**
     * The key under which API Gateway keeps a method's settings, slashes written as {@code ~1}.
     *
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/9738">the provider passes it on as it is</a>
     */
    private static String path(Method method) {
        return method.path().replace("/", "~1") + "/" + method.httpMethod();
    }
}
