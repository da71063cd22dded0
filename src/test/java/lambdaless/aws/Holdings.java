package lambdaless.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources that an account has, by kind and id, in the order in which they were made. */
final class Holdings {
    private record Key(Kind kind, String id) {}

    private final Map<Key, AwsResource> all = new LinkedHashMap<>();

    void put(AwsResource resource) {
        all.put(new Key(resource.kind(), resource.id()), resource);
    }

    void remove(AwsResource resource) {
        all.remove(new Key(resource.kind(), resource.id()));
    }

    Optional<AwsResource> find(Kind kind, String id) {
        return Optional.ofNullable(all.get(new Key(kind, id)));
    }

    boolean has(Kind kind, String id) {
        return find(kind, id).isPresent();
    }

    Stream<AwsResource> all(Kind kind) {
        return List.copyOf(all.values()).stream().filter(resource -> resource.kind() == kind);
    }

    /** Those of a kind that belong to a REST API. */
    Stream<AwsResource> of(String restApi, Kind kind) {
        return all(kind).filter(resource -> resource.restApi().equals(restApi));
    }

    /** Those of a kind with this text in a property. */
    Stream<AwsResource> with(Kind kind, String property, String text) {
        return all(kind).filter(resource -> resource.text(property).equals(text));
    }

    /** All that belongs to a REST API. */
    Stream<AwsResource> of(String restApi) {
        return List.copyOf(all.values()).stream()
                .filter(resource -> resource.restApi().equals(restApi));
    }

    Stream<AwsResource> everything() {
        return List.copyOf(all.values()).stream();
    }
}
