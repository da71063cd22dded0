package lambdaless.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.settings.Watch.Budget;

/** Who looks at the stack: alarms, a dashboard, a budget. */
record WatchDecoder(ConfigValues values, ArnsOfRegion arns) {
    private static final int MOST_DOLLARS = 1_000_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"]{1,64}@[^@\\s\"]+\\.[^@\\s\".]+");

    Watch watch() {
        var topic = values.matching(
                "alarmTopicArn",
                arns.of("sns", "[A-Za-z0-9_-]{1,256}"),
                "the ARN of a standard SNS topic of " + arns.region() + ", where the alarms are");
        if (!topic.isEmpty() && !values.flag("accessLogs", true)) {
            values.refuse(
                    "accessLogs", "true, since alarmTopicArn is set and throttled requests are counted in the log");
        }
        return new Watch(topic, values.flag("dashboard", false), budget());
    }

    private Optional<Budget> budget() {
        int dollars = values.whole("monthlyBudget", 0, MOST_DOLLARS, 0);
        var email = values.matching("budgetEmail", EMAIL, "an e-mail address");
        if (dollars > 0 && values.text("budgetEmail", "").isBlank()) {
            values.refuse("budgetEmail", "not set", "an e-mail address, since monthlyBudget is set");
        }
        if (dollars == 0 && !email.isEmpty()) {
            values.refuse("budgetEmail", "not to be set, since monthlyBudget is 0");
        }
        return dollars == 0 ? Optional.empty() : Optional.of(new Budget(dollars, email));
    }
}
