package lambdaless.infra;

import lambdaless.settings.Settings;

/** The most capacity units per second that each table and index may consume; zero for no ceiling of the stack's. */
record UnitsPerSecond(int read, int write) {
    static UnitsPerSecond most(Settings settings) {
        return settings.provisioned()
                .map(capacity -> new UnitsPerSecond(
                        capacity.read().most(), capacity.write().most()))
                .orElseGet(() -> new UnitsPerSecond(
                        settings.ceilings().readUnits(), settings.ceilings().writeUnits()));
    }
}
