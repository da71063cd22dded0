package lambdaless.suite;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java with the options and the class path of this one.
 *
 * @param project the working directory
 * @param classes folders of classes that come before this project's
 */
record OtherJava(Path project, List<Path> classes, Map<String, String> properties) {
    /**
     * Runs a program to its end.
     *
     * @param output the file for what it prints
     * @return its exit code
     */
    int run(Path output, String main, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-javaagent:"))
                .forEach(command::add);
        command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        command.add("-Djava.util.logging.config.file="
                + Path.of("src", "test", "resources", "logging.properties").toAbsolutePath());
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-classpath", wholeClasspath(), main));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(project.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }

    /** The class path of the tests. */
    static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private String wholeClasspath() {
        var all = new ArrayList<>(classes.stream().map(Path::toString).toList());
        all.add(classpath());
        return String.join(File.pathSeparator, all);
    }
}
