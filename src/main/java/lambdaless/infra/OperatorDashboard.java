package lambdaless.infra;

import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import lambdaless.api.Json;
import lambdaless.api.Partition;
import lambdaless.infra.Widget.Body;

/** The dashboard that an operator opens first. */
final class OperatorDashboard extends Component {
    private static final String THREE_HOURS = "-PT3H";

    /** Where the consoles of the parts of AWS are that have one of their own. */
    private static final Map<String, String> CONSOLES = Map.of(
            "aws-cn", "console.amazonaws.cn",
            "aws-us-gov", "console.amazonaws-us-gov.com",
            "aws-eusc", "console.amazonaws-eusc.eu");

    private final Dashboard dashboard;
    private final String region;

    OperatorDashboard(List<Output<Widget>> widgets, String region, Tags tags) {
        super("Dashboard", "dashboard");
        this.region = region;
        var arguments = DashboardArgs.builder()
                .dashboardName(tags.owner()) // provider and engine make up no names for dashboards
                .dashboardBody(Output.all(widgets).applyValue(known -> Json.text(new Body(THREE_HOURS, known))))
                .build();
        dashboard = new Dashboard("dashboard", arguments, child());
    }

    /** Where it is in AWS's console. */
    Output<String> url() {
        var host = CONSOLES.getOrDefault(Partition.ofRegion(region).name(), "console.aws.amazon.com");
        var home = "https://" + region + "." + host + "/cloudwatch/home?region=" + region;
        return dashboard.dashboardName().applyValue(name -> home + "#dashboards/dashboard/" + name);
    }
}
