package lambdaless.suite;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Test classes run by JUnit's launcher in a Java of its own: how many tests there were, and a line for each that failed. */
record TestRun(int tests, List<String> failures) {
    /**
     * Runs them with this Java's own options.
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
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-javaagent:"))
                .forEach(command::add);
        command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        command.add("-Djava.util.logging.config.file="
                + Path.of("src", "test", "resources", "logging.properties").toAbsolutePath());
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-classpath", classpath(classes), RunTests.class.getName(), result.toString(), pattern));
        int exit = new ProcessBuilder(command)
                .directory(project.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        var lines = Files.readAllLines(result);
        if (exit != 0 || lines.isEmpty()) {
            throw new AssertionError("the tests end with " + exit + ": " + Files.readString(output));
        }
        return new TestRun(Integer.parseInt(lines.get(0)), lines.subList(1, lines.size()));
    }

    /** The class path of the tests. */
    static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String classpath(List<Path> classes) {
        var all = new ArrayList<>(classes.stream().map(Path::toString).toList());
        all.add(classpath());
        return String.join(File.pathSeparator, all);
    }
}
