package lambdaless.rules;

import java.util.List;
import java.util.stream.Stream;
import lambdaless.local.ProgramRun;

/** The resources that a stack declares. */
record Stack(String name, List<Subject> subjects) {
    static Stack of(ProgramRun run) {
        return new Stack(run.stack(), run.resources().stream().map(Subject::of).toList());
    }

    /** The resources of a type such as {@code apigateway.Stage}; of a whole service for {@code dax.}. */
    Stream<Subject> all(String type) {
        return subjects.stream()
                .filter(subject -> type.endsWith(".")
                        ? subject.type().startsWith(type)
                        : subject.type().equals(type));
    }
}
