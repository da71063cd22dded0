package lambdaless.engine;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import lambdaless.infra.ChangedApi;

/** A stack whose stage may have a canary, which serves another template of one operation. */
record CanaryStack(Engine engine, Path folder) {
    static final Api FIRST = Api.ofProject();

    private static final String GET_USER = "GET /users/{userId}";

    Aws aws() {
        return engine.aws().aws();
    }

    /** The API with as many empty lines more in the template that reads an item. */
    Api release(int lines) throws IOException {
        return ChangedApi.withTemplate(templates(), "requests/get.vtl", text -> text + "\n".repeat(lines));
    }

    Api withAddedOperation() throws IOException {
        return ChangedApi.withAddedOperation(templates());
    }

    private Path templates() throws IOException {
        return Files.createTempDirectory(folder, "templates");
    }

    void percent(int percent) throws IOException {
        engine.settings().unset("canaryPercent");
        if (percent > 0) {
            engine.configure(Map.of("canaryPercent", percent));
        }
    }

    /** The deployment that the stage keeps. */
    String deployment() {
        return aws().served("dev").stage().text("deployment");
    }

    String template() {
        return aws().served("dev").route(GET_USER).template();
    }

    String canaryTemplate() {
        return aws().canary("dev").orElseThrow().route(GET_USER).template();
    }

    boolean hasCanary() {
        return aws().canary("dev").isPresent();
    }

    /** The percentage that the canary gets. */
    double traffic() {
        var stage = new Gson().toJsonTree(aws().served("dev").stage().properties());
        return stage.getAsJsonObject()
                .getAsJsonObject("canarySettings")
                .get("percentTraffic")
                .getAsDouble();
    }

    int deployments() {
        return aws().all(Kind.DEPLOYMENT).size();
    }

    /** The names of the log groups that a canary logs into. */
    List<String> canaryGroups() {
        return aws().all(Kind.LOG_GROUP).stream()
                .map(AwsResource::id)
                .filter(name -> name.endsWith("/Canary"))
                .sorted()
                .toList();
    }
}
