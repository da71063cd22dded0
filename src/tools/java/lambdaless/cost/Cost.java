package lambdaless.cost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.LogManager;
import lambdaless.api.Api;
import lambdaless.api.InvalidDefinition;
import lambdaless.local.UserError;

/** The command {@code mvn -Pcost}: prints what a month of a stack costs under a load, direct and with a Lambda between. */
public final class Cost {
    static final String LOAD = "cost.load";
    static final Path DEFAULT_LOAD = Path.of("src", "tools", "cost", "load.yaml");

    private static final String CONFIG = "cost.config";
    private static final String PAGE = "cost.page";
    private static final int FINE = 0;
    private static final int UNUSABLE = 1;

    private Cost() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        System.exit(run(System.getProperties(), new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err));
    }

    /** The exit code: 0, or 1 when a file or an option cannot be used. */
    static int run(Properties properties, PrintStream out, PrintStream err) {
        try {
            var api = Api.ofProject();
            if (properties.getProperty(PAGE) != null) {
                var page = Path.of(properties.getProperty(PAGE));
                CostPage.of(api).writeInto(page);
                out.println("The tables of " + page + " are up to date");
                return FINE;
            }
            var config = Path.of(properties.getProperty(CONFIG, "Pulumi.dev.yaml"));
            var load = Path.of(properties.getProperty(LOAD, DEFAULT_LOAD.toString()));
            out.println(new Report(Calculation.of(api, config, load), config.toString(), load.toString()).text());
            return FINE;
        } catch (Refused | UserError | InvalidDefinition problem) {
            err.println(problem.getMessage());
        } catch (IOException unwritable) {
            err.println("the page cannot be written (" + unwritable + "); expected a file that you may write to");
        }
        return UNUSABLE;
    }
}
