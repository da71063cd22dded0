package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Partition;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code mvn -Ptemplates} are what API Gateway gets. */
final class ComposedTemplatesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void are_the_texts_that_the_integrations_of_the_program_have() throws IOException {
        var target = folder.resolve("templates");
        Files.createDirectories(target.resolve("gone"));
        Files.writeString(target.resolve("gone").resolve("request.vtl"), "of an operation that is not there any more");

        int written = ComposedTemplates.write(Api.ofProject(), target);

        var requests = new TreeMap<String, String>();
        DeclaredStack.program(Path.of("Pulumi.dev.yaml")).resources().stream()
                .filter(resource -> resource.type().equals("aws:apigateway/integration:Integration"))
                .forEach(resource -> requests.put(folderOf(resource), text(resource)));
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(target)) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                files.put(target.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(files).hasSize(written).containsKeys("get-user/response.vtl", "gateway-responses/throttled.json");
        files.keySet().removeIf(file -> !file.endsWith("request.vtl"));
        var own = new TreeMap<>(files);
        own.keySet().removeAll(requests.keySet());
        assertThat(own.keySet()).isEqualTo(foldersOfOwnRows());
        files.keySet().removeAll(own.keySet());
        assertThat(files).isEqualTo(requests);
    }

    private static Set<String> foldersOfOwnRows() {
        var folders = new TreeSet<String>();
        Api.ofProject().operationNames(Access.of(AuthMode.COGNITO)).forEach(name -> folders.add(name + "/request.vtl"));
        Api.ofProject().operations().forEach(operation -> folders.remove(operation.name() + "/request.vtl"));
        return folders;
    }

    private static String folderOf(RecordedResource integration) {
        return Api.ofProject().definition(Partition.ofRegion("eu-west-1")).methods().stream()
                .filter(method -> method.route().equals(integration.name()))
                .map(method -> method.name().replaceFirst("^preflight/.*", "preflight") + "/request.vtl")
                .findFirst()
                .orElseThrow();
    }

    private static String text(RecordedResource integration) {
        return integration.inputs().get("requestTemplates") instanceof Map<?, ?> templates
                ? String.valueOf(templates.get("application/json"))
                : "";
    }
}
