package lambdaless.diff;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.local.ProgramRun;

/** The resources and outputs that a program declares for a stack, as they are written into a file. */
record Recording(String stack, List<Resource> resources, JsonNode outputs) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** A declared resource; {@code type} is Pulumi's token. */
    record Resource(String type, String name, String id, JsonNode inputs) {
        /** The short name of the type: {@code Table}. */
        String kind() {
            return type.substring(type.lastIndexOf(':') + 1);
        }

        String text(String key) {
            return inputs.path(key).asText();
        }
    }

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException when the file holds none
     */
    static Recording read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Recording.class);
        } catch (IOException unusable) {
            throw new IllegalArgumentException(
                    "recording " + file + " cannot be read ("
                            + unusable.getClass().getSimpleName()
                            + "); expected a file that `mvn -Precord` has written",
                    unusable);
        }
    }

    /** The resources that a program has declared, in the order of types and names. */
    static Recording of(ProgramRun program) {
        var resources = program.resources().stream()
                .map(resource -> new Resource(
                        resource.type(), resource.name(), resource.id(), JSON.<JsonNode>valueToTree(resource.inputs())))
                .sorted(comparing(Resource::type).thenComparing(Resource::name))
                .toList();
        return new Recording(program.stack(), resources, JSON.valueToTree(program.outputs()));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /** The resources of a kind of AWS's. */
    Stream<Resource> all(String kind) {
        return resources.stream().filter(resource -> isOfKind(resource, kind));
    }

    private static boolean isOfKind(Resource resource, String kind) {
        return resource.type().startsWith("aws:") && resource.kind().equals(kind);
    }

    /** The path of a resource of the API: {@code /users/{userId}}. */
    String path(String resourceId) {
        var found = resources.stream()
                .filter(resource -> resource.id().equals(resourceId) && isOfKind(resource, "Resource"))
                .findFirst();
        return found.map(resource -> path(resource.text("parentId")) + "/" + resource.text("pathPart"))
                .orElse("");
    }

    /** The verb and path that a method, an integration or a response belongs to. */
    String route(Resource part) {
        var path = path(part.text("resourceId"));
        return part.text("httpMethod") + " " + (path.isEmpty() ? "/" : path);
    }

    /** The resources of a kind by the route they belong to. */
    Map<String, List<Resource>> byRoute(String kind) {
        return all(kind).collect(groupingBy(this::route));
    }

    Optional<Resource> named(String kind, String name) {
        return all(kind).filter(resource -> resource.name().equals(name)).findFirst();
    }
}
