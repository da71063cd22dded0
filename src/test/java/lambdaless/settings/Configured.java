package lambdaless.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settings as a stack file gives them, on top of a region. */
final class Configured {
    private static final Set<String> OPERATIONS = Set.of("get-user");

    private static final StackName DEV = new StackName("lambdaless", "dev");

    private Configured() {}

    static Settings with(String... keysAndValues) {
        return SettingsDecoder.decode(configuration(keysAndValues), DEV, access -> OPERATIONS);
    }

    static Settings with(Map<String, String> configuration, String stack) {
        return SettingsDecoder.decode(configuration, new StackName("lambdaless", stack), access -> OPERATIONS);
    }

    /** The problems of such settings, a line each; none if they are accepted. */
    static List<String> problems(String... keysAndValues) {
        var refused = catchThrowableOfType(InvalidSettings.class, () -> with(keysAndValues));
        return refused == null ? List.of() : problems(refused);
    }

    static List<String> problems(InvalidSettings refused) {
        return String.valueOf(refused.getMessage())
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static Map<String, String> configuration(String... keysAndValues) {
        var configuration = new TreeMap<>(Map.of("aws:region", "eu-west-1"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            configuration.put("lambdaless:" + keysAndValues[i], keysAndValues[i + 1]);
        }
        return configuration;
    }
}
