package lambdaless.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;

/** The stacks that the rules are held against: the project's own, one for each mode of access, one with every control. */
final class Stacks {
    private static final Path FOLDER = Path.of("src", "test", "resources", "stacks");

    private static final List<String> OF_PROJECT = List.of("dev", "prod");
    private static final List<String> OF_TESTS = List.of("iam", "cognito", "existing", "lambda", "full");

    private static final Map<String, Stack> RECORDED = new ConcurrentHashMap<>();

    private Stacks() {}

    static List<String> names() {
        return Stream.concat(OF_PROJECT.stream(), OF_TESTS.stream()).toList();
    }

    static List<Stack> all() {
        return names().stream().map(Stacks::named).toList();
    }

    /** The program with the settings of one, run once for all tests. */
    static Stack named(String name) {
        return RECORDED.computeIfAbsent(name, Stacks::recorded);
    }

    private static Stack recorded(String name) {
        var folder = OF_PROJECT.contains(name) ? Path.of("") : FOLDER;
        return Stack.of(ProgramRun.of(Api.ofProject(), folder.resolve("Pulumi." + name + ".yaml")));
    }
}
