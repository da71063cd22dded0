package lambdaless.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;
import lambdaless.api.Api;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Plan;
import lambdaless.settings.Settings.Throttle;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;

/** The gateway of the stack {@code dev} without its limits, which a benchmark would run into; it prints into nowhere. */
final class UnlimitedGateway {
    private static final Throttle UNLIMITED = new Throttle(1_000_000_000, 1_000_000_000);

    static final StackName DEV = new StackName("lambdaless", "dev");

    private UnlimitedGateway() {}

    public static void main(String[] args) throws IOException {
        LogManager.getLogManager().reset();
        var lines = new PrintStream(
                Files.newOutputStream(Path.of("target", "benchmark.log")), false, StandardCharsets.UTF_8);
        LocalGateway.start(Options.of(System.getProperties()), new Unlimited(), lines);
        System.out.println("Serving dev");
    }

    private record Unlimited() implements StackSource {
        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            return ProgramSource.run(Api.ofProject(), DEV, unlimited(dev()), invokeUrl);
        }

        @Override
        public List<Path> files() {
            return List.of();
        }
    }

    static Settings dev() {
        return SettingsDecoder.decode(Map.of("aws:region", "eu-west-1"), DEV, Api.ofProject()::operationNames);
    }

    private static Settings unlimited(Settings dev) {
        return new Settings(
                dev.region(),
                dev.stageName(),
                UNLIMITED,
                Map.of(),
                List.of(new Plan("standard", UNLIMITED, Integer.MAX_VALUE, "MONTH", List.of("standard"))),
                dev.access(),
                dev.cache(),
                dev.corsOrigins(),
                dev.logs(),
                dev.manageAccountLogging(),
                dev.production(),
                dev.safety(),
                dev.ceilings(),
                dev.provisioned(),
                dev.edge(),
                dev.watch(),
                dev.canaryPercent(),
                dev.tags());
    }
}
