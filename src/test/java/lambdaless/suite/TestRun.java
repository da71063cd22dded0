package lambdaless.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Test classes run by JUnit's launcher in a Java of its own: how many tests there were, and a line for each that failed. */
record TestRun(int tests, List<String> failures) {
    /**
     * Runs them.
     *
     * @param project the working directory
     * @param classes folders of classes that come before this project's
     * @param pattern a regular expression for whole class names
     * @throws AssertionError when the Java ends without a result
     */
    static TestRun of(Path project, List<Path> classes, Map<String, String> properties, String pattern)
            throws IOException, InterruptedException {
        var result = Files.createTempFile("tests", ".txt");
        var output = Files.createTempFile("tests", ".log");
        int exit = new OtherJava(project, classes, properties)
                .run(output, RunTests.class.getName(), result.toString(), pattern);
        var lines = Files.readAllLines(result);
        if (exit != 0 || lines.isEmpty()) {
            throw new AssertionError("the tests end with " + exit + ": " + Files.readString(output));
        }
        return new TestRun(Integer.parseInt(lines.get(0)), lines.subList(1, lines.size()));
    }
}
