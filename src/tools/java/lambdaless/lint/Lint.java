package lambdaless.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import lambdaless.api.Api;
import lambdaless.api.InvalidDefinition;
import lambdaless.api.InvalidTemplate;

/** The command {@code mvn -Plint}: prints {@code FILE:LINE: RULE: TEXT} for each finding in the project's templates. */
public final class Lint {
    private static final int FINE = 0;
    private static final int FINDINGS = 1;

    private Lint() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = ofProject(out);
        if (code != FINE) {
            System.exit(code);
        }
    }

    private static int ofProject(PrintStream out) {
        try {
            return run(Api.ofProject(), out, System.err);
        } catch (InvalidDefinition invalid) {
            System.err.println(invalid.getMessage());
            return FINDINGS;
        }
    }

    /** The exit code: 0, or 1 when there is a finding or a template cannot be composed. */
    static int run(Api api, PrintStream out, PrintStream err) {
        try {
            var findings = new Linter().findings(api);
            findings.forEach(out::println);
            if (findings.isEmpty()) {
                return FINE;
            }
            err.println(findings.size()
                    + " findings; docs/lint.md has the reason for each rule, and what to write instead");
        } catch (InvalidTemplate invalid) {
            err.println(invalid.getMessage());
        } catch (IOException unreadable) {
            err.println("the templates cannot be read: " + unreadable);
        }
        return FINDINGS;
    }
}
