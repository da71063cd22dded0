package lambdaless.infra;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.core.Output;
import java.util.List;
import java.util.stream.Stream;

/** The alarms of a stack, each of which tells a topic when it fires and when it is over. */
final class Alarms extends Component {
    private final List<MetricAlarm> all;

    Alarms(Stream<Alarm> alarms, String topicArn, Tags tags) {
        super("Alarms", "alarms");
        all = alarms.map(alarm -> new MetricAlarm(alarm.name(), alarm.arguments(topicArn, tags), child()))
                .toList();
    }

    Output<List<String>> arns() {
        return Output.all(all.stream().map(MetricAlarm::arn).toList());
    }
}
