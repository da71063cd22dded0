package lambdaless.diff;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/** Prints what changes between two recordings of a stack; what breaks clients or endangers data has to be allowed. */
public final class Diff {
    private static final int FINE = 0;
    private static final int UNUSABLE = 1;
    private static final int BREAKING = 2;

    private Diff() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(System.getProperties(), out, System.err);
        if (code != FINE) {
            System.exit(code);
        }
    }

    /** The exit code: 0, 1 when the recordings cannot be used, 2 for a breaking change that is not allowed. */
    static int run(Properties properties, PrintStream out, PrintStream err) {
        try {
            var report = Report.of(
                    Recording.read(file(properties, "diff.base")), Recording.read(file(properties, "diff.head")));
            out.println(report.text());
            if (report.warnings().isEmpty() || Boolean.parseBoolean(properties.getProperty("diff.allow"))) {
                return FINE;
            }
            err.println(
                    report.warnings().size() + " of these changes break clients or endanger data; expected none, or "
                            + "-Ddiff.allow=true where they are meant");
            return BREAKING;
        } catch (IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            return UNUSABLE;
        }
    }

    private static Path file(Properties properties, String name) {
        var file = properties.getProperty(name, "");
        if (file.isEmpty()) {
            throw new IllegalArgumentException(
                    "-D" + name + " is not set; expected a file that `mvn -Precord` has written");
        }
        return Path.of(file);
    }
}
