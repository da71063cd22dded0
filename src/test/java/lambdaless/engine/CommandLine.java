package lambdaless.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
import java.util.TreeSet;

/**
 * Pulumi's command line, with two detours round the Automation API: that reads no outputs but texts, and of a preview's events it
 * sometimes reads half a line, and waits for ever for those of one that fails.
 *
 * @param events where a preview's events are written
 */
record CommandLine(PulumiCommand pulumi, Path events) implements PulumiCommand {
    /** The event that the Automation API wants to see of every preview. */
    private static final EngineEvent AT_ITS_END = new EngineEvent(
            0, 0, null, null, null, null, new SummaryEvent(false, 0, Map.of(), Map.of()), null, null, null, null);

    /** The command on the PATH, of any version: one that was built from its sources does not know its own. */
    static CommandLine onPath(Path events) throws AutomationException {
        return new CommandLine(
                LocalPulumiCommand.create(LocalPulumiCommandOptions.builder()
                        .skipVersionCheck(true)
                        .build()),
                events);
    }

    /** The environment in which the command keeps the state in a folder, and finds the provider at a port. */
    static Map<String, String> environment(Path folder, int port) throws IOException {
        return Map.of(
                "PULUMI_BACKEND_URL",
                Files.createDirectories(folder.resolve("state")).toUri().toString(),
                "PULUMI_CONFIG_PASSPHRASE",
                "engine",
                "PULUMI_DEBUG_COMMANDS", // for --event-log
                "true",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DEBUG_PROVIDERS",
                "aws:" + port);
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
        var result = pulumi.run(arguments, options);
        return arguments.size() > 1 && arguments.subList(0, 2).equals(List.of("stack", "output"))
                ? new CommandResult(result.code(), asTexts(result.standardOutput()), result.standardError())
                : result;
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
            var event = ((JsonObject) JsonParser.parseString(line)).getAsJsonObject("resourcePreEvent");
            if (event != null) {
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

    private static String asTexts(String json) {
        var texts = new JsonObject();
        ((JsonObject) JsonParser.parseString(json))
                .entrySet()
                .forEach(output -> texts.add(
                        output.getKey(),
                        output.getValue().isJsonPrimitive()
                                ? output.getValue()
                                : new JsonPrimitive(output.getValue().toString())));
        return texts.toString();
    }
}
