package lambdaless.diff;

import static lambdaless.diff.Section.LIMITS;
import static lambdaless.diff.Section.ORIGINS;
import static lambdaless.diff.Section.TABLES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lambdaless.diff.Recording.Resource;

/** How much callers may call, from where, and how safe the data is. */
record LimitFacts(Recording recording) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String EVERY_METHOD = "*/*";

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        addThrottles(facts);
        recording.all("UsagePlan").forEach(plan -> facts.add(plan(plan)));
        recording.all("Stage").forEach(stage -> {
            for (var origin : stage.inputs()
                    .path("variables")
                    .path("corsOrigins")
                    .asText()
                    .split(",", -1)) {
                facts.add(new Fact(ORIGINS, origin, BooleanNode.TRUE));
            }
        });
        recording.all("Table").forEach(table -> addTable(table, facts));
        return facts;
    }

    /** The limit of each method, and that of methods that have none of their own. */
    private void addThrottles(List<Fact> facts) {
        var labels = new Labels(recording);
        recording.all("MethodSettings").forEach(settings -> {
            var subject = settings.text("methodPath").equals(EVERY_METHOD) ? Change.EVERY_METHOD : labels.of(settings);
            facts.add(new Fact(LIMITS, subject, throttle(settings)));
        });
    }

    private static ObjectNode throttle(Resource settings) {
        var values = settings.inputs().path("settings");
        return NODES.objectNode()
                .put("rate", values.path("throttlingRateLimit").asDouble())
                .put("burst", values.path("throttlingBurstLimit").asInt());
    }

    private static Fact plan(Resource plan) {
        var throttle = plan.inputs().path("throttleSettings");
        var quota = plan.inputs().path("quotaSettings");
        return new Fact(
                LIMITS,
                "plan " + plan.name(),
                NODES.objectNode()
                        .put("rate", throttle.path("rateLimit").asDouble())
                        .put("burst", throttle.path("burstLimit").asInt())
                        .put("quota", quota.path("limit").asLong())
                        .put("period", quota.path("period").asText()));
    }

    private static void addTable(Resource table, List<Fact> facts) {
        var inputs = table.inputs();
        var keys = NODES.objectNode()
                .put("name", table.text("name"))
                .put("partition key", table.text("hashKey"))
                .put("sort key", table.text("rangeKey"));
        var protection = NODES.objectNode()
                .put(
                        "deletion protection",
                        inputs.path("deletionProtectionEnabled").asBoolean())
                .put("point-in-time recovery", enabled(inputs.path("pointInTimeRecovery")))
                .put("encryption", enabled(inputs.path("serverSideEncryption")));
        var throughput = inputs.path("onDemandThroughput");
        facts.add(new Fact(TABLES, table.name(), keys));
        facts.add(new Fact(TABLES, table.name() + " protection", protection));
        facts.add(new Fact(
                TABLES,
                table.name() + " throughput",
                throughput.isMissingNode() ? NODES.textNode("no ceilings") : throughput));
        inputs.path("globalSecondaryIndexes")
                .forEach(index -> facts.add(new Fact(
                        TABLES, table.name() + " index " + index.path("name").asText(), index)));
    }

    private static boolean enabled(JsonNode setting) {
        return setting.path("enabled").asBoolean();
    }
}
