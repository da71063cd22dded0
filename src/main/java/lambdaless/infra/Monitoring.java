package lambdaless.infra;

import com.pulumi.Context;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.settings.Settings;

/** The means to watch a stack by: alarms where there is a topic for them, a dashboard where one is wanted, saved queries with either. */
public record Monitoring(
        Api api, ApiResources resources, Database database, Release release, Settings settings, Tags tags) {

    /** Declares what the settings ask for, and exports where the dashboard is. */
    public void declare(Context context) {
        var watch = settings.watch();
        if (!watch.alarms() && !watch.dashboard()) {
            return;
        }
        var tables = CalledTable.of(api, settings.access(), database);
        var refused = new RefusedRequests(release.accessLog(), settings, tags);
        release.accessLog().ifPresent(log -> new SavedQueries(log, release.executionLog(), tags));
        var alarms = watch.alarms()
                ? Optional.of(new Alarms(alarms(tables, refused), watch.alarmTopicArn(), tags))
                : Optional.<Alarms>empty();
        if (watch.dashboard()) {
            var dashboard = new OperatorDashboard(widgets(tables, refused, alarms), settings.region(), tags);
            context.export("dashboardUrl", dashboard.url());
        }
    }

    private Stream<Alarm> alarms(List<CalledTable> tables, RefusedRequests refused) {
        var ofStage = new StageAlarms(apiName(), settings.stageName(), refused).all();
        var most = UnitsPerSecond.most(settings);
        var ofTables = tables.stream().flatMap(table -> new TableAlarms(table, most).all());
        return Stream.concat(ofStage.stream(), ofTables);
    }

    private List<Output<Widget>> widgets(List<CalledTable> tables, RefusedRequests refused, Optional<Alarms> alarms) {
        var widgets = new ArrayList<Output<Widget>>();
        alarms.ifPresent(declared -> widgets.add(declared.arns().applyValue(Widget::alarms)));
        widgets.addAll(new StageGraphs(apiName(), settings, refused).all());
        widgets.addAll(new TableGraphs(tables, settings).all());
        release.accessLog()
                .ifPresent(log -> Stream.of(LogQuery.ERRORS_BY_TYPE, LogQuery.SLOWEST_ROUTES)
                        .map(query -> log.name().applyValue(name -> Widget.log(settings.region(), query, name)))
                        .forEach(widgets::add));
        return widgets;
    }

    private Output<String> apiName() {
        return resources.restApi().name();
    }
}
