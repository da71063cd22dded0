package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static lambdaless.infra.MonitoringTest.ALARM;
import static lambdaless.infra.MonitoringTest.FILTER;
import static lambdaless.infra.MonitoringTest.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact inputs of alarms and metric filters. */
final class AlarmInputsTest {
    private static final String COMMON = """
            "comparisonOperator":"GreaterThanThreshold","treatMissingData":"notBreaching",
            "alarmActions":["%1$s"],"okActions":["%1$s"],
            "tags":{"Project":"lambdaless","Stack":"prod","ManagedBy":"pulumi","CostCenter":"music",
            "Owner":"platform-team"}""".formatted(TOPIC);

    private static void assertInputs(String alarm, String own) {
        JsonNode expected = json("{" + own + "," + COMMON + "}");
        var inputs = new TreeMap<String, JsonNode>();
        var declared = Declared.prod().one(ALARM, alarm);
        declared.inputs().keySet().forEach(key -> inputs.put(key, declared.input(key)));
        inputs.remove("alarmDescription");

        var all = new TreeMap<String, JsonNode>();
        expected.properties().forEach(input -> all.put(input.getKey(), input.getValue()));
        assertThat(inputs).isEqualTo(all);
        assertThat(declared.input("alarmDescription").asText())
                .matches("[A-Z][^.]*\\. What to do: \"[A-Za-z ]+\" in docs/runbook\\.md"
                        + " \\(project lambdaless, stack prod\\)");
    }

    @Test
    void server_errors_are_more_than_one_in_a_hundred() {
        assertInputs("server-errors", """
                "namespace":"AWS/ApiGateway","metricName":"5XXError","dimensions":{"ApiName":"api-prod","Stage":"prod"},
                "statistic":"Average","period":60,"threshold":0.01,"evaluationPeriods":5,"datapointsToAlarm":3""");
    }

    @Test
    void slow_responses_are_those_over_a_second_at_p99() {
        assertInputs("slow-responses", """
                "namespace":"AWS/ApiGateway","metricName":"Latency","dimensions":{"ApiName":"api-prod","Stage":"prod"},
                "extendedStatistic":"p99","evaluateLowSampleCountPercentiles":"evaluate",
                "period":60,"threshold":1000,"evaluationPeriods":5,"datapointsToAlarm":3""");
    }

    @Test
    void client_errors_are_a_quarter_of_the_requests_of_a_busy_minute() {
        assertInputs("client-errors", """
                "metricQueries":[
                {"id":"rate","metric":{"namespace":"AWS/ApiGateway","metricName":"4XXError","stat":"Average","period":60,
                "dimensions":{"ApiName":"api-prod","Stage":"prod"}}},
                {"id":"requests","metric":{"namespace":"AWS/ApiGateway","metricName":"Count","stat":"SampleCount",
                "period":60,"dimensions":{"ApiName":"api-prod","Stage":"prod"}}},
                {"id":"watched","expression":"IF(requests >= 60, rate, 0)","label":"IF(requests >= 60, rate, 0)",
                "returnData":true}],
                "threshold":0.25,"evaluationPeriods":5,"datapointsToAlarm":3""");
    }

    @Test
    void refusals_are_counted_by_metrics_of_the_stacks_own() {
        assertInputs("throttled-requests", """
                "namespace":"lambdaless/prod","metricName":"ThrottledRequests","dimensions":{},
                "statistic":"Sum","period":60,"threshold":60,"evaluationPeriods":5,"datapointsToAlarm":3""");
        assertInputs("quota-exhausted", """
                "namespace":"lambdaless/prod","metricName":"RequestsOverQuota","dimensions":{},
                "statistic":"Sum","period":60,"threshold":0,"evaluationPeriods":5,"datapointsToAlarm":1""");
    }

    @Test
    void errors_of_a_table_are_summed_over_its_calls() {
        assertInputs(
                "users-errors",
                """
                "metricQueries":[%s,%s,%s,%s,%s,
                {"id":"watched","returnData":true,
                "expression":"%6$s","label":"%6$s"}],
                "threshold":0,"evaluationPeriods":5,"datapointsToAlarm":3""".formatted(
                                errors("deleteItem", "DeleteItem"),
                                errors("getItem", "GetItem"),
                                errors("putItem", "PutItem"),
                                errors("scan", "Scan"),
                                errors("updateItem", "UpdateItem"),
                                "FILL(deleteItem, 0) + FILL(getItem, 0) + FILL(putItem, 0) + FILL(scan, 0) + FILL(updateItem, 0)"));
    }

    private static String errors(String id, String operation) {
        return """
                {"id":"%s","metric":{"namespace":"AWS/DynamoDB","metricName":"SystemErrors","stat":"Sum","period":60,
                "dimensions":{"TableName":"users-prod","Operation":"%s"}}}""".formatted(id, operation);
    }

    @ParameterizedTest
    @CsvSource({
        "users-read-throttles, ReadThrottleEvents, users-prod, , 0",
        "albums-write-throttles, WriteThrottleEvents, albums-prod, , 0",
        "albums-byReleaseYear-read-throttles, ReadThrottleEvents, albums-prod, byReleaseYear, 0",
        "users-write-consumption, ConsumedWriteCapacityUnits, users-prod, , 240000",
        "albums-byReleaseYear-read-consumption, ConsumedReadCapacityUnits, albums-prod, byReleaseYear, 960000"
    })
    void tables_and_indexes_are_watched_on_their_own(
            String alarm, String metric, String table, String index, String threshold) {
        var ofIndex = index == null ? "" : ",\"GlobalSecondaryIndexName\":\"" + index + "\"";

        assertInputs(alarm, """
                "metricQueries":[
                {"id":"sum","metric":{"namespace":"AWS/DynamoDB","metricName":"%s","stat":"Sum","period":60,
                "dimensions":{"TableName":"%s"%s}}},
                {"id":"watched","expression":"FILL(sum, 0)","label":"FILL(sum, 0)","returnData":true}],
                "threshold":%s,"evaluationPeriods":5,"datapointsToAlarm":3""".formatted(metric, table, ofIndex, threshold));
    }

    @Test
    void filters_count_what_api_gateway_refuses_in_the_access_log() {
        var prod = Declared.prod();

        assertThat(prod.byName(FILTER).keySet()).containsExactlyInAnyOrder("throttled-requests", "requests-over-quota");
        Map.of(
                        "throttled-requests", new String[] {"THROTTLED", "ThrottledRequests"},
                        "requests-over-quota", new String[] {"QUOTA_EXCEEDED", "RequestsOverQuota"})
                .forEach((name, own) -> {
                    var filter = prod.one(FILTER, name);
                    assertThat(filter.input("logGroupName").asText()).isEqualTo("access-log-prod");
                    assertThat(filter.input("pattern").asText())
                            .isEqualTo("{ ($.status = \"429\") && ($.responseType = \"" + own[0] + "\") }");
                    assertThat(filter.input("metricTransformation")).isEqualTo(json("""
                            {"namespace":"lambdaless/prod","name":"%s","value":"1","defaultValue":"0","unit":"Count"}""".formatted(own[1])));
                });
    }
}
