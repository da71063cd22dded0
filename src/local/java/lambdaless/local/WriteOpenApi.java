package lambdaless.local;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.Json;
import lambdaless.api.Partition;
import lambdaless.settings.Settings;

/** Writes the description of the API in OpenAPI for the settings of a stack: the one that is served, and one to be imported. */
public final class WriteOpenApi {
    private static final Path TARGET = Path.of("target");
    private static final int UNUSABLE = 1;

    private WriteOpenApi() {}

    public static void main(String[] args) {
        var config = Path.of(System.getProperty("local.config", "Pulumi.dev.yaml"));
        try {
            write(Api.ofProject(), config, TARGET)
                    .forEach(file -> System.out.println("The API of " + config + " is described in " + file));
        } catch (UserError | IllegalArgumentException problem) {
            System.err.println(problem.getMessage());
            System.exit(UNUSABLE);
        } catch (IOException unwritable) {
            System.err.println("folder " + TARGET + " cannot be written (" + unwritable
                    + "); expected a folder that you may write to, with room on its disk");
            System.exit(UNUSABLE);
        }
    }

    /**
     * Writes {@code openapi.json} and {@code openapi-aws.json}.
     *
     * @param config the stack file
     * @return the files
     * @throws UserError when the stack file or its settings cannot be used
     */
    static List<Path> write(Api api, Path config, Path folder) throws IOException {
        var settings = new ProgramSource(api, new SettingsFile(config)).settings();
        var partition = Partition.ofRegion(settings.region());
        var servers = Json.array(List.of(server(settings)));
        return List.of(
                written(folder.resolve("openapi.json"), api.openApi(partition, settings.access(), servers)),
                written(folder.resolve("openapi-aws.json"), api.openApiForImport(partition, settings.access())));
    }

    /** The domain name of a stage, or else its address, of an API that has no id yet. */
    private static JsonObject server(Settings settings) {
        return settings.edge()
                .domain()
                .map(domain -> Json.object("url", "https://" + domain.name()))
                .orElseGet(() -> ofApiGateway(settings));
    }

    private static JsonObject ofApiGateway(Settings settings) {
        return Json.object(
                "url",
                "https://{restApiId}.execute-api." + settings.region() + ".amazonaws.com/" + settings.stageName(),
                "variables",
                Json.object(
                        "restApiId",
                        Json.object("default", "restApiId", "description", "The output restApiId of the stack")));
    }

    private static Path written(Path file, JsonObject document) throws IOException {
        var gson = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
        Files.createDirectories(folder(file));
        return Files.writeString(file, gson.toJson(document) + "\n");
    }

    private static Path folder(Path file) {
        var folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
