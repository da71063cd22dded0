package lambdaless.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import lambdaless.api.Api;
import lambdaless.api.InvalidDefinition;
import lambdaless.local.ProgramRun;
import lambdaless.local.UserError;

/** Writes what the program declares for a stack into a file, to be compared with another one. */
public final class RecordStack {
    private static final int UNUSABLE = 1;

    private RecordStack() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        var config = Path.of(System.getProperty("record.config", "Pulumi.dev.yaml"));
        var file = Path.of(System.getProperty("record.out", "target/recording.json"));
        try {
            Recording.of(ProgramRun.of(Api.ofProject(), config)).write(file);
            System.exit(0); // Pulumi's runner leaves threads behind
        } catch (UserError | InvalidDefinition problem) {
            System.err.println(problem.getMessage());
        } catch (IOException unwritable) {
            System.err.println("recording " + file + " cannot be written (" + unwritable
                    + "); give another file with -Drecord.out");
        }
        System.exit(UNUSABLE);
    }
}
