package lambdaless.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandResult;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.LocalPulumiCommandOptions;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.Version;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.SummaryEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.local.RunnerPause;

/**
 * Pulumi's command line, with two detours round the Automation API: it asks for the outputs after each update, and takes none but texts;
 * and of a preview's events it sometimes reads half a line, and waits for ever for those of one that fails.
 *
 * @param events where a preview's events are written
 */
record CommandLine(PulumiCommand pulumi, Path events) implements PulumiCommand {
    /** Has the command write the state once, at the end of an update, good or bad: the state of each step would take most of its time. */
    static final Map<String, String> NO_CHECKPOINTS = Map.of("PULUMI_SKIP_CHECKPOINTS", "true");

    /** Has the command write the state before and after each step, and take one step at a time, so that a kill in a step tears no file. */
    static final Map<String, String> CHECKPOINTS = Map.of("PULUMI_PARALLEL", "1");

    /** The event that the Automation API wants to see of every preview. */
    private static final EngineEvent AT_ITS_END = new EngineEvent(
            0, 0, null, null, null, null, new SummaryEvent(false, 0, Map.of(), Map.of()), null, null, null, null);

    /** The command on the PATH, of any version: one that was built from its sources does not know its own. */
    static CommandLine onPath(Path events) throws AutomationException {
        RunnerPause.installForEngine(); // before the first program runs
        return new CommandLine(
                LocalPulumiCommand.create(LocalPulumiCommandOptions.builder()
                        .skipVersionCheck(true)
                        .build()),
                events);
    }

    /** The environment in which the command keeps the state in a folder, and finds the provider at a port. */
    static Map<String, String> environment(Path folder, int port, Map<String, String> checkpoints) throws IOException {
        var environment = new TreeMap<>(checkpoints);
        environment.put("GOGC", "400"); // memory for time
        environment.put(
                "PULUMI_BACKEND_URL",
                Files.createDirectories(folder.resolve("state")).toUri().toString());
        environment.put("PULUMI_CONFIG_PASSPHRASE", "engine");
        environment.put("PULUMI_DEBUG_COMMANDS", "true"); // for --event-log
        environment.put("PULUMI_DEBUG_PROVIDERS", "aws:" + port);
        environment.put("PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS", "true");
        environment.put("PULUMI_HOME", home(folder.resolve("home")).toString());
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        return environment;
    }

    /** A home with the developer's plugins, in which a file is in the place of the logs' folder: they take half of a preview's time. */
    private static Path home(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createFile(Files.createDirectories(folder).resolve("logs"));
            var plugins = Path.of(System.getProperty("user.home"), ".pulumi", "plugins");
            if (Files.isDirectory(plugins)) {
                Files.createSymbolicLink(folder.resolve("plugins"), plugins);
            }
        }
        return folder;
    }

    @Override
    public Version version() {
        return pulumi.version();
    }

    @Override
    public CommandResult run(List<String> arguments, CommandRunOptions options) throws AutomationException {
        if (arguments.get(0).equals("preview")) {
            return preview(arguments, options);
        }
        var outputs = arguments.size() > 1 && arguments.subList(0, 2).equals(List.of("stack", "output"));
        return outputs ? new CommandResult(0, "{}", "") : pulumi.run(arguments, options);
    }

    private CommandResult preview(List<String> arguments, CommandRunOptions options) throws AutomationException {
        var logging = new ArrayList<>(arguments);
        logging.addAll(List.of("--event-log", events.toString()));
        var silent = CommandRunOptions.builder()
                .workingDir(options.workingDir())
                .additionalEnv(options.additionalEnv())
                .build();
        deleteEvents();
        var result = pulumi.run(logging, silent);
        options.onEngineEvent().accept(AT_ITS_END);
        return result;
    }

    private void deleteEvents() {
        try {
            Files.deleteIfExists(events);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** The steps of the last preview, without those that leave a resource as it is: {@code update Stage stage}. */
    Set<String> steps() throws IOException {
        var steps = new TreeSet<String>();
        for (var line : Files.readAllLines(events)) {
            if (line.contains("\"resourcePreEvent\":")) {
                var event = ((JsonObject) JsonParser.parseString(line)).getAsJsonObject("resourcePreEvent");
                var step = event.getAsJsonObject("metadata");
                var type = step.get("type").getAsString();
                var urn = step.get("urn").getAsString();
                steps.add(String.join(
                        " ",
                        step.get("op").getAsString(),
                        type.substring(type.lastIndexOf(':') + 1),
                        urn.substring(urn.lastIndexOf("::") + 2)));
            }
        }
        steps.removeIf(step -> step.startsWith("same "));
        return steps;
    }

    /** Kills the command, and what it has started. */
    static void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("pulumi"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
