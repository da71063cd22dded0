package lambdaless.infra;

import static lambdaless.infra.Widget.line;
import static lambdaless.infra.Widget.mark;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Index;
import lambdaless.api.Json;
import lambdaless.api.Target;
import lambdaless.settings.Settings;

/** The graphs of what the tables and indexes consume and refuse. */
record TableGraphs(List<CalledTable> tables, Settings settings) {
    List<Output<Widget>> all() {
        var most = UnitsPerSecond.most(settings);
        return List.of(
                consumption("Read units consumed per second", "ConsumedReadCapacityUnits", most.read()),
                consumption("Write units consumed per second", "ConsumedWriteCapacityUnits", most.write()),
                throttles(),
                errors());
    }

    /** The sums of a minute, or of whatever period the graph has, as what the ceiling is given in. */
    private Output<Widget> consumption(String title, String metric, int most) {
        var lines = new ArrayList<Output<JsonArray>>();
        tables.forEach(table -> table.targets().forEach(target -> {
            var id = "m" + lines.size();
            var consumed = Metric.ofTarget(metric, target, table.deployedName());
            var rate =
                    Json.object("expression", id + " / PERIOD(" + id + ")", "label", words(target), "id", "of_" + id);
            lines.add(line(consumed, Json.object("stat", "Sum", "id", id, "visible", false)));
            lines.add(Output.of(Json.array(List.of(rate))));
        }));
        return graph(title, lines, most == 0 ? List.of() : List.of(mark("ceiling", most)));
    }

    private Output<Widget> throttles() {
        var lines = tables.stream()
                .flatMap(table -> table.targets()
                        .flatMap(target -> Stream.of("Read", "Write")
                                .map(side -> line(
                                        Metric.ofTarget(side + "ThrottleEvents", target, table.deployedName()),
                                        "Sum",
                                        side + "s of " + words(target)))))
                .toList();
        return graph("Throttled by DynamoDB", lines, List.of());
    }

    private Output<Widget> errors() {
        var lines = tables.stream()
                .flatMap(table -> table.actions().stream()
                        .map(action -> line(
                                Metric.ofCalls("SystemErrors", action, table.deployedName()),
                                "Sum",
                                action.apiAction() + " on " + table.name())))
                .toList();
        return graph("Failed by DynamoDB", lines, List.of());
    }

    private static String words(Target target) {
        return target instanceof Index index ? index.tableName() + " " + index.name() : target.tableName();
    }

    private Output<Widget> graph(String title, List<Output<JsonArray>> lines, List<JsonObject> marks) {
        return Widget.graph(settings.region(), title, lines, marks);
    }
}
