package lambdaless.gateway.road;

import java.util.List;
import java.util.Optional;

/** Header fields by name, whatever its case. */
final class Headers {
    private Headers() {}

    /** The last value. */
    static Optional<String> value(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .reduce((first, last) -> last);
    }
}
