package lambdaless.settings;

import lambdaless.settings.Settings.Safety;

/** Refuses settings that a stack with production data must not have. */
record ProductionRules(ConfigValues values) {
    void check(Settings settings) {
        if (!settings.production()) {
            return;
        }
        checkSafety(settings.safety());
        if (settings.logs().level().equals("OFF")) {
            values.refuse("logLevel", "\"OFF\"", "ERROR or INFO, since production is true");
        }
        if (!settings.logs().access()) {
            values.refuse("accessLogs", "\"false\"", "true, since production is true");
        }
        settings.corsOrigins().stream()
                .filter(origin -> origin.startsWith("http:"))
                .forEach(origin -> values.refuse(
                        "corsOrigins", ConfigValues.quoted(origin), "https origins only, since production is true"));
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
