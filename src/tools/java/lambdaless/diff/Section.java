package lambdaless.diff;

/** A part of what a stack promises, in the order in which a person wants to read of it. */
enum Section {
    ROUTES("Routes"),
    CALLERS("Who may call"),
    PARAMETERS("Parameters"),
    BODIES("Bodies"),
    RESPONSES("Responses"),
    STATUSES("Statuses"),
    PERMISSIONS("Permissions"),
    TEMPLATES("Templates"),
    LIMITS("Limits"),
    ORIGINS("Origins"),
    TABLES("Tables"),
    OUTPUTS("Outputs"),
    OTHERS("Other resources");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
