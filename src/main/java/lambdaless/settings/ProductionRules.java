package lambdaless.settings;

import java.util.regex.Pattern;
import lambdaless.api.Access;
import lambdaless.api.AuthMode;
import lambdaless.settings.Settings.Logs;
import lambdaless.settings.Settings.Safety;

/** Refuses settings that a stack with production data must not have. */
record ProductionRules(ConfigValues values) {
    private static final String ACKNOWLEDGED = "acknowledgeKeysAreNoLogin";
    private static final Pattern REASON = Pattern.compile(".{10,500}");
    private static final String REASONED = "a reason of 10 to 500 characters";

    void check(Settings settings) {
        boolean acknowledged = values.flag(ACKNOWLEDGED, false);
        var noWaf = values.matching("acknowledgeNoWaf", REASON, REASONED);
        var noAlarms = values.matching("acknowledgeNoAlarms", REASON, REASONED);
        if (!settings.production()) {
            return;
        }
        checkSafety(settings.safety());
        checkLogin(settings.access(), acknowledged);
        if (!settings.edge().firewall().isOn() && noWaf.isEmpty()) {
            values.refuse(
                    "waf",
                    "\"off\"",
                    "managed, or webAclArn, since production is true; or acknowledgeNoWaf with the reason");
        }
        if (!settings.watch().alarms() && noAlarms.isEmpty()) {
            values.refuse(
                    "alarmTopicArn",
                    "not set",
                    "the ARN of a topic, since production is true; or acknowledgeNoAlarms with the reason");
        }
        checkLogs(settings.logs());
        settings.corsOrigins().stream()
                .filter(origin -> origin.startsWith("http:"))
                .forEach(origin -> values.refuse(
                        "corsOrigins", ConfigValues.quoted(origin), "https origins only, since production is true"));
    }

    /** A key is sent by whoever has seen it, and a page of a browser shows it to everybody. */
    private void checkLogin(Access access, boolean acknowledged) {
        if (access.mode() == AuthMode.API_KEY && !acknowledged) {
            values.refuse(
                    "authMode",
                    ConfigValues.quoted(access.mode().setting()),
                    "iam, cognito or lambda, since production is true and a key authenticates nobody; or "
                            + ACKNOWLEDGED + " true, where every client keeps its key secret");
        }
    }

    private void checkLogs(Logs logs) {
        if (logs.level().equals("OFF")) {
            values.refuse("logLevel", "\"OFF\"", "ERROR or INFO, since production is true");
        }
        if (!logs.access()) {
            values.refuse("accessLogs", "\"false\"", "true, since production is true");
        }
    }

    private void checkSafety(Safety safety) {
        if (!safety.pointInTimeRecovery()) {
            values.refuse("pointInTimeRecovery", "\"off\"", "auto or on, since production is true");
        }
        if (!safety.deletionProtection()) {
            values.refuse("deletionProtection", "\"off\"", "auto or on, since production is true");
        }
    }
}
