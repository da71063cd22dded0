package lambdaless.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A copy of what a person edits of this project, and no repository: where a checkout is a worktree, its {@code .git} is a file. */
public record ProjectCopy(Path folder) {
    private static final List<String> FOLDERS = List.of("docs", "src", "templates");

    public static ProjectCopy in(Path folder) throws IOException {
        try (var files = Files.list(Path.of(""))) {
            var copied = files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".git"));
            for (var file : (Iterable<Path>) copied::iterator) {
                Files.copy(file, folder.resolve(file));
            }
        }
        for (var copied : FOLDERS) {
            try (var files = Files.walk(Path.of(copied))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, folder.resolve(file.toString()));
                }
            }
        }
        return new ProjectCopy(folder);
    }

    /** Compiles sources of the copy against the classes of the project, and gives the folder of theirs. */
    Path compiled(List<String> sources) throws IOException {
        var classes = Files.createDirectories(folder.resolve("target").resolve("classes"));
        var arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-classpath", OtherJava.classpath()));
        sources.forEach(source -> arguments.add(folder.resolve(source).toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new AssertionError(
                    "the sources do not compile: " + Stream.of(sources).toList());
        }
        return classes;
    }
}
