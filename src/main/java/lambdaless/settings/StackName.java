package lambdaless.settings;

/** A stack of a project; the project's name is the namespace of its settings. */
public record StackName(String project, String name) {
    /** The full key of a setting: {@code shop:throttleRate}. */
    public String key(String setting) {
        return project + ":" + setting;
    }
}
