package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** AWS's limits on names, lengths, patterns, enumerations and ranges, each at its edge. */
final class LimitsTest {
    static Stream<Arguments> edges() {
        return Stream.concat(edgesOfNames(), edgesOfOtherValues());
    }

    private static Stream<Arguments> edgesOfNames() {
        return Stream.of(
                edge(Kind.ROLE, "name", "r".repeat(64), "r".repeat(65)),
                edge(Kind.ROLE, "name", "a+=,.@-_", "a b"),
                edge(Kind.POLICY, "name", "p".repeat(128), "p".repeat(129)),
                edge(Kind.TABLE, "name", "abc", "ab"),
                edge(Kind.TABLE, "name", "t".repeat(255), "t".repeat(256)),
                edge(Kind.STAGE, "stageName", "dev_1-a", "dev.1"),
                edge(Kind.LOG_GROUP, "name", "/a/b-c_d.e#1", "a b"),
                edge(Kind.LOG_GROUP, "name", "l".repeat(512), "l".repeat(513)),
                edge(Kind.METRIC_ALARM, "name", "a".repeat(255), "a".repeat(256)),
                edge(Kind.QUERY_DEFINITION, "name", "shop/dev/slowest routes", "/shop"),
                edge(Kind.DASHBOARD, "dashboardName", "shop-dev_1", "shop.dev"),
                edge(Kind.METHOD_SETTINGS, "methodPath", "~1users~1{userId}/GET", "/users/GET"),
                edge(Kind.MODEL, "name", "NewUser", "New-User"));
    }

    private static Stream<Arguments> edgesOfOtherValues() {
        return Stream.of(
                edge(Kind.ROLE, "description", "GET /users → no".replace("→", "->"), "GET /users → no"),
                edge(Kind.TABLE, "attributes", List.of(Map.of("type", "S")), List.of(Map.of("type", "BOOL"))),
                edge(Kind.STAGE, "variables", Map.of("a", "https://a,b"), Map.of("a", "*")),
                edge(Kind.STAGE, "variables", Map.of("a", "v".repeat(512)), Map.of("a", "v".repeat(513))),
                edge(Kind.STAGE, "cacheClusterSize", "0.5", "1"),
                edge(Kind.API_KEY, "value", "k".repeat(20), "k".repeat(19)),
                edge(Kind.API_KEY, "value", "k".repeat(128), "k".repeat(129)),
                edge(Kind.USAGE_PLAN, "quotaSettings", Map.of("period", "DAY"), Map.of("period", "YEAR")),
                edge(Kind.USAGE_PLAN, "throttleSettings", Map.of("burstLimit", 5000), Map.of("burstLimit", 5001)),
                edge(Kind.LOG_GROUP, "retentionInDays", 30.0, 31.0),
                edge(Kind.METHOD_SETTINGS, "settings", Map.of("loggingLevel", "ERROR"), Map.of("loggingLevel", "WARN")),
                edge(Kind.INTEGRATION, "timeoutMilliseconds", 50, 49),
                edge(
                        Kind.INTEGRATION,
                        "requestTemplates",
                        Map.of("application/json", "v".repeat(300 * 1024)),
                        Map.of("application/json", "v".repeat(300 * 1024 + 1))),
                edge(Kind.METRIC_ALARM, "evaluationPeriods", 1, 0),
                edge(Kind.METRIC_ALARM, "treatMissingData", "notBreaching", "notbreaching"),
                edge(Kind.METRIC_ALARM, "extendedStatistic", "p99", "99"),
                edge(Kind.METRIC_FILTER, "metricTransformation", Map.of("name", "a/b"), Map.of("name", "a:b")),
                edge(Kind.METHOD_RESPONSE, "statusCode", "200", "600"),
                edge(Kind.GATEWAY_RESPONSE, "responseType", "DEFAULT_4XX", "DEFAULT_3XX"),
                edge(Kind.ROLE, "tags", Map.of("Cost:Center", "a b"), Map.of("aws:own", "a")),
                edge(Kind.ROLE, "tags", tags(50), tags(51)));
    }

    private static Arguments edge(Kind kind, String property, Object within, Object beyond) {
        return Arguments.of(kind, property, within, beyond);
    }

    private static Map<String, String> tags(int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(at -> "tag" + at, at -> "a"));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void are_held_at_their_edges(Kind kind, String property, Object within, Object beyond) {
        assertThatCode(() -> Limits.check(kind, Map.of(property, within))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Limits.check(kind, Map.of(property, beyond)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("ValidationException: Value '")
                .hasMessageContaining("failed to satisfy constraint: Member must");
    }
}
