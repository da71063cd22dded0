package lambdaless.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The parameters in the path of an operation, which its templates have to agree with. */
record PathParameters(Subject subject) {
    /** The beginning of their names in API Gateway: {@code method.request.path.userId}. */
    static final String PREFIX = "method.request.path.";

    private static final Set<String> OF_ITEMS = Set.of(
            "requests/get",
            "requests/replace",
            "requests/replace-keeping-time",
            "requests/update",
            "requests/delete",
            "requests/list-members",
            "requests/change-member");

    /** Refuses a path without a parameter for each key, or for a member, that a standard operation is about. */
    void refuseMissing() {
        var expected = new ArrayList<String>();
        if (operation().request().equals("requests/query")) {
            expected.add(subject.partition().name());
        } else if (OF_ITEMS.contains(operation().request())) {
            subject.table().keys().forEach(key -> expected.add(key.name()));
            operation().focus().member().ifPresent(expected::add);
        }
        operation().focus().identity().ifPresent(ofCaller -> expected.remove(0));
        if (names().size() < expected.size()) {
            throw new IllegalArgumentException("operation " + operation().name() + " has the path "
                    + operation().path() + "; expected a parameter for each of " + String.join(", ", expected)
                    + ", in this order");
        }
    }

    /** Refuses templates that read a parameter which is not in the path. */
    void refuseUnknown(Collection<String> read) {
        var names = names();
        read.stream()
                .filter(name -> name.startsWith(PREFIX) && !names.contains(name.substring(PREFIX.length())))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "operation " + operation().name() + " reads the path parameter "
                                    + name.substring(PREFIX.length()) + ", and its path is "
                                    + operation().path()
                                    + "; expected a path with that parameter, or templates that do not read it");
                });
    }

    private List<String> names() {
        return PathShape.parameters(operation().path());
    }

    private Operation operation() {
        return subject.operation();
    }
}
