package lambdaless.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;

/** The stacks that the rules are held against: the project's own, one for each mode of access, one with every control. */
final class Stacks {
    private static final Path FOLDER = Path.of("src", "test", "resources", "stacks");

    private Stacks() {}

    private static final List<String> OF_PROJECT = List.of("dev", "prod");
    private static final List<String> OF_TESTS = List.of("iam", "cognito", "existing", "lambda", "full");

    private static final class Recorded {
        static final List<Stack> ALL = Stream.concat(
                        OF_PROJECT.stream().map(name -> file(Path.of(""), name)),
                        OF_TESTS.stream().map(name -> file(FOLDER, name)))
                .map(file -> Stack.of(ProgramRun.of(Api.ofProject(), file)))
                .toList();
    }

    static List<String> names() {
        return Stream.concat(OF_PROJECT.stream(), OF_TESTS.stream()).toList();
    }

    /** The program with the settings of each, run once for all tests. */
    static List<Stack> all() {
        return Recorded.ALL;
    }

    private static Path file(Path folder, String stack) {
        return folder.resolve("Pulumi." + stack + ".yaml");
    }
}
