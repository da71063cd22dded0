package lambdaless.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.settings.Settings;

/** The resources and outputs that the program declares for a stack, with invented answers of AWS. */
public record ProgramRun(String stack, List<RecordedResource> resources, Map<String, Object> outputs) {
    /**
     * Runs the program of an API.
     *
     * @param config the stack file
     * @throws UserError when the file or its settings cannot be used
     */
    public static ProgramRun of(Api api, Path config) {
        var file = new SettingsFile(config);
        var stack = new ProgramSource(api, file).load(stage -> "https://api.example.com/" + stage);
        return new ProgramRun(file.stackName(), stack.resources(), stack.outputs());
    }

    /**
     * The settings of a stack file.
     *
     * @throws UserError when the file or its settings cannot be used
     */
    public static Settings settings(Api api, Path config) {
        return new ProgramSource(api, new SettingsFile(config)).settings();
    }
}
