package lambdaless.gateway.stack;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recorded resources of a stack, by type and id. */
final class Resources {
    private final Map<String, List<Properties>> byType;

    Resources(List<RecordedResource> recorded, Problems problems) {
        this.byType = recorded.stream()
                .map(resource -> resource.properties(problems))
                .collect(groupingBy(properties -> properties.resource().type()));
    }

    List<Properties> all(ResourceType type) {
        return byType.getOrDefault(type.token(), List.of());
    }

    Optional<Properties> byId(ResourceType type, String id) {
        return all(type).stream()
                .filter(properties -> properties.resource().id().equals(id))
                .findFirst();
    }

    /** The resources of a type that belong to a REST API. */
    List<Properties> ofApi(ResourceType type, String restApiId) {
        return all(type).stream()
                .filter(properties -> restApi(properties).equals(restApiId))
                .toList();
    }

    /** The API that a resource names; gateway responses name it {@code restApiId}, all others {@code restApi}. */
    static String restApi(Properties properties) {
        return properties.text("restApi").or(() -> properties.text("restApiId")).orElse("");
    }
}
