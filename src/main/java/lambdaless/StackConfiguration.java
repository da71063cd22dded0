package lambdaless;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Config;
import com.pulumi.Context;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.settings.Settings;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;

/** The configuration of the stack that is being deployed. */
final class StackConfiguration {
    /** Where the language host puts the whole configuration; {@link Config} finds only keys that one knows. */
    private static final String ENVIRONMENT_VARIABLE = "PULUMI_CONFIG";

    private StackConfiguration() {}

    static Settings settings(Context context, Api api) {
        var stack = new StackName(context.projectName(), context.stackName());
        var configuration = read(context);
        SettingsDecoder.warnings(configuration, stack).forEach(context.log()::warn);
        return SettingsDecoder.decode(configuration, stack, api::operationNames);
    }

    private static Map<String, String> read(Context context) {
        var configuration = new TreeMap<String, String>();
        Optional.ofNullable(System.getenv(ENVIRONMENT_VARIABLE))
                .map(json -> (JsonObject) JsonParser.parseString(json))
                .ifPresent(all -> all.entrySet()
                        .forEach(entry -> configuration.put(
                                entry.getKey(), entry.getValue().getAsString())));
        var project = context.config();
        SettingsDecoder.keys()
                .forEach(key ->
                        project.get(key).ifPresent(value -> configuration.put(project.getName() + ":" + key, value)));
        context.config("pulumi").get("autonaming").ifPresent(names -> configuration.put("pulumi:autonaming", names));
        context.config("aws").get("region").ifPresent(region -> configuration.put("aws:region", region));
        return configuration;
    }
}
