package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The command of the docs that lets Pulumi delete what production protects. */
record Unprotection(String urn) {
    private static final Pattern COMMAND = Pattern.compile("pulumi state unprotect \"\\$\\(pulumi stack --stack prod "
            + "--show-urns \\| grep -o '([^']+)'\\)\" --stack prod --yes");

    /** Those of a page, in its order. */
    static List<Unprotection> on(String page) throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("docs", page)))
                .results()
                .map(command -> new Unprotection(command.group(1)))
                .toList();
    }

    Unprotection ofAnother(String there, String here) {
        return new Unprotection(urn.replace(there, here));
    }

    /** Runs it on a stack, where its pattern has to find one resource. */
    void runOn(Engine engine) throws AutomationException {
        var found = Pattern.compile(urn, Pattern.MULTILINE)
                .matcher(engine.command("stack", "--show-urns"))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(found).hasSize(1);
        engine.command("state", "unprotect", "--yes", found.get(0));
    }
}
