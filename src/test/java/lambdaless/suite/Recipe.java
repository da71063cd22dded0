package lambdaless.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A change of the project as the README prints it: in sections, each of which names one or several files and edits them. */
record Recipe(List<Edit> edits) {
    /** Lines of a file that stand there once, and those that take their place; a file without the former is a new one. */
    record Edit(String file, List<String> before, List<String> after) {
        void apply(Path project) throws IOException {
            var path = project.resolve(file);
            if (before.isEmpty()) {
                Files.createDirectories(path.getParent());
                Files.write(path, after);
                return;
            }
            var lines = new ArrayList<>(Files.readAllLines(path));
            int at = Collections.indexOfSubList(lines, before);
            if (at < 0 || at != Collections.lastIndexOfSubList(lines, before)) {
                throw new AssertionError(file + " has not once: " + before);
            }
            lines.subList(at, at + before.size()).clear();
            lines.addAll(at, after);
            Files.write(path, lines);
        }
    }

    /** Reads the text of a block of the language {@code diff}. */
    static Recipe of(String diff) {
        var edits = new ArrayList<Edit>();
        for (var section : diff.split("(?m)^@@ ", -1)) {
            if (!section.isBlank()) {
                var lines = section.lines().toList();
                var files = lines.get(0).replaceFirst(" @@$", "").split(", ", -1);
                Stream.of(files).forEach(file -> addEdits(file, lines.subList(1, lines.size()), edits));
            }
        }
        return new Recipe(edits);
    }

    /** An edit ends where a line that stays, or one that goes, comes after one that is new. */
    private static void addEdits(String file, List<String> lines, List<Edit> edits) {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.startsWith("+")) {
                before.add(line.substring(1));
            }
            if (!line.startsWith("-")) {
                after.add(line.substring(1));
            }
            if (at + 1 == lines.size()
                    || (line.startsWith("+") && !lines.get(at + 1).startsWith("+"))) {
                edits.add(new Edit(file, List.copyOf(before), List.copyOf(after)));
                before.clear();
                after.clear();
            }
        }
    }

    void apply(Path project) throws IOException {
        for (var edit : edits) {
            edit.apply(project);
        }
    }

    /** The changed files of Java. */
    List<String> sources() {
        return edits.stream()
                .map(Edit::file)
                .filter(file -> file.endsWith(".java"))
                .distinct()
                .toList();
    }
}
