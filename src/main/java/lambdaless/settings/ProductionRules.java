package lambdaless.settings;

import lambdaless.settings.Settings.Safety;

/** What a stack must not have once it holds data that must not be lost. */
record ProductionRules(Problems problems) {
    private static final String KEY = "lambdaless:";

    void check(Settings settings) {
        if (!settings.production()) {
            return;
        }
        checkSafety(settings.safety());
        if (settings.logs().level().equals("OFF")) {
            problems.add(KEY + "logLevel", "\"OFF\"", "ERROR or INFO, since production is true");
        }
        if (!settings.logs().access()) {
            problems.add(KEY + "accessLogs", "\"false\"", "true, since production is true");
        }
        settings.corsOrigins().stream()
                .filter(origin -> origin.startsWith("http:"))
                .forEach(origin -> problems.add(
                        KEY + "corsOrigins", Values.quoted(origin), "https origins only, since production is true"));
    }

    private void checkSafety(Safety safety) {
        if (!safety.pointInTimeRecovery()) {
            problems.add(KEY + "pointInTimeRecovery", "\"off\"", "auto or on, since production is true");
        }
        if (!safety.deletionProtection()) {
            problems.add(KEY + "deletionProtection", "\"off\"", "auto or on, since production is true");
        }
    }
}
