package lambdaless.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * An alarm by its recorded inputs, evaluated as CloudWatch does it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html">Alarm evaluation</a>
 */
public record RecordedAlarm(JsonNode inputs) {
    private static final int MINUTE = 60;

    /** A metric of an alarm with the statistic and unit that it is watched in; the unit is empty where none is given. */
    public record Watched(MetricName metric, String statistic, String unit) {}

    /** The metrics by their ids in the expression; the only one of an alarm without an expression has the id of itself. */
    public Map<String, Watched> watched() {
        var watched = new LinkedHashMap<String, Watched>();
        if (inputs.has("metricName")) {
            var statistic = inputs.path(inputs.has("statistic") ? "statistic" : "extendedStatistic");
            requireMinute(inputs);
            watched.put("itself", watched(inputs, statistic.asText()));
        }
        for (var query : inputs.path("metricQueries")) {
            if (query.has("metric")) {
                requireMinute(query.path("metric"));
                var metric = query.path("metric");
                watched.put(
                        query.path("id").asText(),
                        watched(metric, metric.path("stat").asText()));
            }
        }
        return watched;
    }

    /** The states after each minute, if missing data is treated as the alarm says. */
    public List<AlarmState> states(MetricData data) {
        return states(data, 0, rule());
    }

    /** The same where the values of the newest minutes come late. */
    public List<AlarmState> states(MetricData data, int late) {
        return states(data, late, rule());
    }

    /**
     * The same where an alarm on metrics of DynamoDB ignores missing data whatever it says: one page of AWS says so, another that this
     * is no more than the default.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
     */
    public List<AlarmState> statesIgnoringInDynamoDb(MetricData data) {
        var dynamoDb = watched().values().stream().anyMatch(one -> one.metric().isOfDynamoDb());
        return states(data, 0, dynamoDb ? rule().treating("ignore") : rule());
    }

    private List<AlarmState> states(MetricData data, int late, AlarmRule rule) {
        var states = new ArrayList<AlarmState>();
        var state = AlarmState.INSUFFICIENT_DATA;
        for (int minute = 0; minute < data.size(); minute++) {
            state = rule.state(values(data, minute, late, rule.range()), state);
            states.add(state);
        }
        return states;
    }

    /** The values of a range that ends with a minute, of which the newest may not be there yet. */
    private Series values(MetricData data, int minute, int late, int range) {
        var series = new HashMap<String, Series>();
        watched()
                .forEach((id, one) -> series.put(
                        id,
                        data.statistic(one.metric(), one.statistic())
                                .range(minute, range)
                                .without(late)));
        return series.containsKey("itself") ? series.get("itself") : MetricMath.of(expression(), series);
    }

    /** The one query whose values are returned. */
    String expression() {
        var returned = new ArrayList<String>();
        for (var query : inputs.path("metricQueries")) {
            if (query.path("returnData").asBoolean()) {
                returned.add(query.path("expression").asText());
            }
        }
        if (returned.size() != 1) {
            throw new IllegalArgumentException("an alarm watches one expression, not " + returned);
        }
        return returned.get(0);
    }

    private AlarmRule rule() {
        return new AlarmRule(
                bad(
                        inputs.path("comparisonOperator").asText(),
                        inputs.path("threshold").asDouble()),
                inputs.path("datapointsToAlarm").asInt(),
                inputs.path("evaluationPeriods").asInt(),
                inputs.path("treatMissingData").asText("missing"));
    }

    private static DoublePredicate bad(String operator, double threshold) {
        return switch (operator) {
            case "GreaterThanThreshold" -> value -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value -> value >= threshold;
            case "LessThanThreshold" -> value -> value < threshold;
            case "LessThanOrEqualToThreshold" -> value -> value <= threshold;
            default -> throw new IllegalArgumentException(operator + " is not evaluated here");
        };
    }

    private static Watched watched(JsonNode metric, String statistic) {
        var dimensions = new HashMap<String, String>();
        metric.path("dimensions")
                .properties()
                .forEach(one -> dimensions.put(one.getKey(), one.getValue().asText()));
        var name = new MetricName(
                metric.path("namespace").asText(), metric.path("metricName").asText(), dimensions);
        return new Watched(name, statistic, metric.path("unit").asText());
    }

    private static void requireMinute(JsonNode periodical) {
        if (periodical.path("period").asInt() != MINUTE) {
            throw new IllegalArgumentException("a period other than a minute is not evaluated here: " + periodical);
        }
    }
}
