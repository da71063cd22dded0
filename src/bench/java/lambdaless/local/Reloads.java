package lambdaless.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import lambdaless.api.Api;
import lambdaless.api.Operations;
import lambdaless.api.Tables;
import lambdaless.infra.TemplateCopy;

/** The time from the change of a template to the first answer that it renders. */
final class Reloads {
    private static final int ROUNDS = 5;
    private static final int POLL_MILLIS = 50; // within the rate of the plan
    private static final double NANOS_PER_SECOND = 1e9;

    private Reloads() {}

    static Figure figure() throws IOException, InterruptedException {
        var copy = TemplateCopy.in(Files.createTempDirectory("templates"));
        var api = new Api(Tables.all(), Operations.all(), copy.templates());
        var source = new ProgramSource(api, new SettingsFile(Path.of("Pulumi.dev.yaml")));
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (var gateway = LocalGateway.start(Options.of(properties), source, silence)) {
            var seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                seconds[round] = seconds(copy, new RunningApi(new JsonMapper().valueToTree(gateway.outputs())), round);
            }
            return Figure.atMost("a changed template is served after", Starts.median(seconds), 2, "s");
        }
    }

    private static double seconds(TemplateCopy copy, RunningApi api, int round)
            throws IOException, InterruptedException {
        var mark = "round " + round;
        long changed = System.nanoTime();
        copy.append("responses/page.vtl", mark);
        try (var connection = api.gateway()) {
            while (!connection.answer(api.get("/users")).contains(mark)) {
                Thread.sleep(POLL_MILLIS);
            }
        }
        return (System.nanoTime() - changed) / NANOS_PER_SECOND;
    }
}
