package lambdaless.settings;

import java.util.Optional;

/**
 * Who looks at the stack.
 *
 * @param alarmTopicArn the SNS topic that alarms are sent to; empty for no alarms
 * @param dashboard whether there is a dashboard, with the queries that go with it
 */
public record Watch(String alarmTopicArn, boolean dashboard, Optional<Budget> budget) {
    public boolean alarms() {
        return !alarmTopicArn.isEmpty();
    }

    /** The most that a month may cost, in US dollars, and who is told before it does. */
    public record Budget(int dollars, String email) {}
}
