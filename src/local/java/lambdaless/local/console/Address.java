package lambdaless.local.console;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of the console, below {@code /_local/}, and the method of each. */
enum Address {
    STATE("GET", "state"),
    REQUESTS("GET", "requests"),
    REQUEST("GET", "requests/[A-Za-z0-9-]+"),
    TABLES("GET", "tables"),
    ITEMS("GET", "tables/[A-Za-z0-9_.-]+/items"),
    PUT_ITEM("POST", "tables/[A-Za-z0-9_.-]+/put"),
    DELETE_ITEM("POST", "tables/[A-Za-z0-9_.-]+/delete"),
    RESET("POST", "reset"),
    SEED("POST", "seed"),
    LIMITS("GET", "limits"),
    THROTTLES("GET", "throttles"),
    CACHE("GET", "cache"),
    FLUSH("POST", "cache/flush");

    private final String method;
    private final Pattern name;

    Address(String method, String name) {
        this.method = method;
        this.name = Pattern.compile(name);
    }

    static Optional<Address> of(String name) {
        return Stream.of(values())
                .filter(address -> address.name.matcher(name).matches())
                .findFirst();
    }

    /** The table in {@code tables/users/items}. */
    static String table(String name) {
        return name.split("/", -1)[1];
    }

    String method() {
        return method;
    }
}
