package lambdaless.contract;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The origins of the pages that may call a stage, in the order of its setting {@code corsOrigins}. */
record AllowedOrigins(List<String> all) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a list as the output {@code corsOrigins} prints it, or joined by commas. */
    static AllowedOrigins of(String list) {
        return new AllowedOrigins(List.of(list.replaceAll("[\\[\\]\"\\s]", "").split(",")));
    }

    /**
     * Finds out which of the project's stack files the stage is deployed from: the one whose origins its preflights allow.
     *
     * @throws AssertionError when there is none
     */
    static AllowedOrigins of(Stage stage) {
        return candidates().stream()
                .filter(origins -> origins.all().stream().allMatch(origin -> allows(stage, origin)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stack file has the origins of " + stage.url() + "; tried "
                        + candidates() + "; name them with -Dapi.origins=URL,URL"));
    }

    String first() {
        return all.get(0);
    }

    String last() {
        return all.get(all.size() - 1);
    }

    private static boolean allows(Stage stage, String origin) {
        return stage.withoutKey("OPTIONS", "/users", "Origin", origin)
                .header("access-control-allow-origin")
                .filter(origin::equals)
                .isPresent();
    }

    /** Those of the setting's default and of every stack file, the longest list first. */
    private static List<AllowedOrigins> candidates() {
        var candidates = new ArrayList<AllowedOrigins>();
        try (var files = Files.list(Path.of(""))) {
            files.filter(file -> file.toString().matches("Pulumi(\\..+)?\\.yaml"))
                    .flatMap(AllowedOrigins::origins)
                    .forEach(candidates::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        candidates.sort(comparing(origins -> -origins.all().size()));
        return candidates;
    }

    private static Stream<AllowedOrigins> origins(Path file) {
        try {
            JsonNode config =
                    JSON.valueToTree(new Yaml().load(Files.readString(file))).path("config");
            return config.properties().stream()
                    .filter(key -> key.getKey().matches("(.+:)?corsOrigins"))
                    .map(Map.Entry::getValue)
                    .map(value -> value.isArray() ? value : value.path("default"))
                    .filter(JsonNode::isArray)
                    .map(list -> of(list.toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
