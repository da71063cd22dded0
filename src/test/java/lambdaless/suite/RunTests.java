package lambdaless.suite;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the test classes of this project that a regular expression names, in a Java of its own. */
final class RunTests {
    private RunTests() {}

    /**
     * Writes a file with the number of tests in its first line, and a line for each that failed.
     *
     * @param args the file, and the expression for whole class names
     */
    public static void main(String[] args) throws IOException {
        var listener = new SummaryGeneratingListener();
        var tests = request()
                .selectors(selectPackage("lambdaless"))
                .filters(includeClassNamePatterns(args[1]))
                .build();
        LauncherFactory.create().execute(tests, listener);
        var summary = listener.getSummary();
        var lines = new ArrayList<String>();
        lines.add(String.valueOf(summary.getTestsFoundCount()));
        summary.getFailures()
                .forEach(failure -> lines.add(line(failure.getTestIdentifier().getUniqueId()) + ": "
                        + line(String.valueOf(failure.getException()))));
        Files.write(Path.of(args[0]), lines);
        System.exit(0); // Pulumi's runner leaves threads behind
    }

    private static String line(String text) {
        return String.join(" ", Stream.of(text.split("\\s+")).toList());
    }
}
