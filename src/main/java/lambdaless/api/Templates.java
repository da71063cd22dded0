package lambdaless.api;

import java.nio.file.Path;

/**
 * The folder of mapping templates: {@code requests} and {@code responses} of the standard operations, a folder for each operation
 * with a request of its own, and {@code parts} with the lines that several templates have in common.
 */
public record Templates(Path folder) {
    /** The folder as a program finds it that runs at the root of the project. */
    public static Templates ofProject() {
        return new Templates(Path.of("templates"));
    }

    /** A response template that belongs to no table, composed. */
    public Template response(String name) {
        return composer().response(name);
    }

    Composer composer() {
        return new Composer(folder);
    }
}
