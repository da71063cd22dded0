package lambdaless.plan;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;
import lambdaless.local.UserError;
import lambdaless.rules.CheckovOutcomes;

/** The command {@code mvn -Pplan}: writes {@code target/terraform/<stack>.json} for each settings file. */
public final class WritePlan {
    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();
    private static final int UNUSABLE = 1;

    private WritePlan() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        var folder = Path.of(System.getProperty("plan.out", "target/terraform"));
        try {
            for (var config :
                    System.getProperty("plan.config", "Pulumi.dev.yaml").split(",", -1)) {
                write(ProgramRun.of(Api.ofProject(), Path.of(config)), folder)
                        .forEach(file -> System.out.println(config + " is written to " + file));
            }
            System.exit(0); // Pulumi's runner leaves threads behind
        } catch (UserError | IllegalArgumentException problem) {
            System.err.println(problem.getMessage());
        } catch (IOException unwritable) {
            System.err.println(
                    "folder " + folder + " cannot be written (" + unwritable + "); give another with -Dplan.out");
        }
        System.exit(UNUSABLE);
    }

    /** Writes the plan of a stack and, beside it, the outcomes that Checkov has to have on it; returns the files. */
    static List<Path> write(ProgramRun run, Path folder) throws IOException {
        Files.createDirectories(folder);
        var plan = new TerraformPlan(run.resources());
        var outcomes = CheckovOutcomes.of(
                run, resource -> plan.addresses().of(resource).toString());
        return List.of(
                Files.writeString(folder.resolve(run.stack() + ".json"), JSON.writeValueAsString(plan.json()) + "\n"),
                Files.write(folder.resolve(run.stack() + ".outcomes"), outcomes));
    }
}
