package lambdaless.api;

import java.nio.file.Path;

/**
 * The folder of mapping templates: one folder per operation, {@code answers} with what several of them share, and {@code parts}
 * with the lines that several templates have in common.
 */
public record Templates(Path folder) {
    /** The folder as a program finds it that runs at the root of the project. */
    public static Templates ofProject() {
        return new Templates(Path.of("templates"));
    }

    /** The request template of an operation, composed. */
    public Template request(String operation) {
        return composer().request(operation);
    }

    /** The template of an answer, composed. */
    public Template answer(String name) {
        return composer().answer(name);
    }

    Composer composer() {
        return new Composer(folder);
    }
}
