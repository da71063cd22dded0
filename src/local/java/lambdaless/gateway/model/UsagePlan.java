package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A usage plan: which stages its keys open, and how much each key may ask of them.
 *
 * @param methodThrottles by stage, and within it by {@code /path/VERB}
 */
public record UsagePlan(
        String id,
        String name,
        Optional<Throttle> throttle,
        Optional<Quota> quota,
        List<StageKey> stages,
        Map<StageKey, Map<String, Throttle>> methodThrottles) {

    /** A stage of an API, by their names for AWS. */
    public record StageKey(String apiId, String stage) {}

    /**
     * So many requests in each period.
     *
     * @param offset by how many the first period has less
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_QuotaSettings.html">Quota settings</a>
     */
    public record Quota(int limit, Period period, int offset) {}

    /** How long a quota lasts. */
    public enum Period {
        DAY,
        WEEK,
        MONTH
    }
}
