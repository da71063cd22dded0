package lambdaless.gateway.stack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The canary of a stage, which gets all its calls here unless it gets none of them on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/create-canary-deployment.html">Canaries</a>
 */
final class StageCanary {
    private static final String SETTINGS = "canarySettings";

    private StageCanary() {}

    /** The share of the calls that it gets on AWS, from 0 to 100; empty without a canary. */
    static Optional<Double> percent(Properties stage) {
        return stage.has(SETTINGS)
                ? Optional.of(stage.nested(SETTINGS).number("percentTraffic").orElse(0.0))
                : Optional.empty();
    }

    private static boolean isCalled(Properties stage) {
        return percent(stage).filter(percent -> percent > 0).isPresent();
    }

    /** The value of {@code $context.isCanaryRequest}; empty without a canary. */
    static Optional<Boolean> flag(Properties stage) {
        return percent(stage).map(percent -> isCalled(stage));
    }

    /** The variables of the stage, with the canary's own in their place where it is called. */
    static Map<String, String> variables(Properties stage) {
        var variables = new TreeMap<>(stage.textMap("variables"));
        if (isCalled(stage)) {
            variables.putAll(stage.nested(SETTINGS).textMap("stageVariableOverrides"));
        }
        return variables;
    }
}
