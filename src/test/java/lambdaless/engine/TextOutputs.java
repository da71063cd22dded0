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
import java.util.List;

/** Pulumi's command line, with outputs that are lists or objects shown as text: the Automation API reads nothing else. */
record TextOutputs(PulumiCommand pulumi) implements PulumiCommand {
    /** The command on the PATH, of any version: one that was built from its sources does not know its own. */
    static TextOutputs onPath() throws AutomationException {
        return new TextOutputs(LocalPulumiCommand.create(
                LocalPulumiCommandOptions.builder().skipVersionCheck(true).build()));
    }

    @Override
    public Version version() {
        return pulumi.version();
    }

    @Override
    public CommandResult run(List<String> arguments, CommandRunOptions options) throws AutomationException {
        var result = pulumi.run(arguments, options);
        return arguments.size() > 1 && arguments.subList(0, 2).equals(List.of("stack", "output"))
                ? new CommandResult(result.code(), asTexts(result.standardOutput()), result.standardError())
                : result;
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
