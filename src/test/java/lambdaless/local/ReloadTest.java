package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import lambdaless.api.Api;
import lambdaless.api.Operations;
import lambdaless.api.Tables;
import lambdaless.api.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template is changed while it is served. */
final class ReloadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The program runs again for each change, and takes the less time the fewer operations it declares. */
    private static final Set<String> SERVED = Set.of("replace-user", "get-user", "list-users", "list-favorite-movies");

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void a_changed_template_is_served_with_the_data_that_is_there() throws IOException {
        try (var gateway = gateway()) {
            var client = client(gateway);
            client.send("PUT", "/users/u1", "{\"name\":\"A\"}");
            var answer = folder.resolve("responses/members.vtl");

            Files.writeString(answer, Files.readString(answer).replace("{\"items\":", "{\"movies\":"));

            until(() -> client.get("/users/u1/favorite-movies").body().contains("movies"));
            assertThat(client.get("/users/u1/favorite-movies").body().strip())
                    .isEqualToIgnoringWhitespace("{\"movies\": []}");
        }
    }

    @Test
    void what_does_not_parse_leaves_the_last_good_one_and_says_where() throws IOException {
        try (var gateway = gateway()) {
            var client = client(gateway);
            client.send("PUT", "/users/u1", "{\"name\":\"A\"}");
            var request = folder.resolve("requests/get.vtl");
            var good = Files.readString(request);

            Files.writeString(request, "## line one\n#if($x");

            until(() -> said().contains("does not parse"));
            assertThat(said())
                    .contains("Integration \"GET /users/{}\" has a template that does not parse, at " + request
                            + ", line 2, column 7: Encountered the end of the template");
            assertThat(client.get("/users/u1").statusCode()).isEqualTo(200);

            Files.writeString(request, good + "\n");

            until(() -> said().contains("Serving the changed stack"));
            assertThat(client.get("/users/u1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_changed_part_is_served_by_every_template_that_calls_it() throws IOException {
        try (var gateway = gateway()) {
            var client = client(gateway);
            client.send("PUT", "/users/u1", "{\"name\":\"A\"}");
            var part = folder.resolve("parts/print-field/optional.vtl");

            Files.writeString(part, Files.readString(part).replace("\"NAME\"", "\"my NAME\""));

            until(() -> client.get("/users/u1").body().contains("my name"));
            assertThat(client.get("/users").body()).contains("\"my name\": \"A\"");
        }
    }

    @Test
    void a_part_that_does_not_parse_is_named_once_with_its_own_line() throws IOException {
        try (var gateway = gateway()) {
            var part = folder.resolve("parts/cors.vtl");

            Files.writeString(part, Files.readString(part).replace("#if($allowed != '' &&", "#if($allowed != &&"));

            until(() -> said().contains("does not parse"));
            assertThat(said())
                    .containsOnlyOnce("does not parse, at " + part + ", line 3, column 17: Encountered \"&&\"");
            assertThat(client(gateway).get("/users").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_call_that_cannot_be_composed_is_named_and_leaves_the_last_good_one() throws IOException {
        try (var gateway = gateway()) {
            var part = folder.resolve("parts/key.vtl");

            Files.writeString(part, Files.readString(part).replace("stored", "sotred"));

            until(() -> said().contains("does not exist"));
            assertThat(said())
                    .contains("the changed one cannot be served: " + part
                            + ", line 4: part \"sotred\" does not exist; expected a file of "
                            + folder.resolve("parts") + ": body, ");
            assertThat(client(gateway).get("/users/u1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_call_that_fails_at_run_time_is_named_with_the_line_of_its_part() throws IOException {
        try (var gateway = gateway()) {
            var part = folder.resolve("parts/path-key/text.vtl");
            Files.writeString(part, Files.readString(part) + "$util.urlDecode('%zz')\n");
            until(() -> said().contains("Serving the changed stack"));

            assertThat(client(gateway).get("/users/u1").statusCode()).isEqualTo(500);

            until(() -> said().contains("Unable to transform request"));
            assertThat(said())
                    .contains("Unable to transform request: Integration \"GET /users/{}\" at ")
                    .contains("/parts/path-key/text.vtl, line 10, column 7: URLDecoder: Illegal hex characters");
        }
    }

    private LocalGateway gateway() throws IOException {
        try (var files = Files.walk(Path.of("templates"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(Path.of("templates").relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.createDirectories(copy);
                }
            }
        }
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var operations = Operations.all().stream()
                .filter(operation -> SERVED.contains(operation.name()))
                .toList();
        var api = new Api(Tables.all(), operations, new Templates(folder));
        var source = new ProgramSource(api, new SettingsFile(Path.of("Pulumi.dev.yaml")));
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return LocalGateway.start(Options.of(properties), source, out);
    }

    private static Client client(LocalGateway gateway) {
        var keys = (Map<?, ?>) gateway.outputs().getOrDefault("apiKeyValues", Map.of());
        return new Client(String.valueOf(gateway.outputs().get("apiUrl")), String.valueOf(keys.get("standard")));
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(PATIENCE).until(holds);
    }
}
