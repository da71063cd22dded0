package lambdaless.gateway.message;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Header fields by name, whatever its case. */
public final class Headers {
    private Headers() {}

    /** Names of headers, which are the same in any case. */
    public static Set<String> names(String... names) {
        var any = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(any, names);
        return Collections.unmodifiableSet(any);
    }

    /** The last value. */
    public static Optional<String> value(List<Header> headers, String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return Optional.of(headers.get(i).value());
            }
        }
        return Optional.empty();
    }
}
