package lambdaless.settings;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.settings.Settings.Throttle;

/** The limits of methods, within those of an account. */
record ThrottlesDecoder(ConfigValues values) {
    private static final int MOST_PER_SECOND = 10_000;
    private static final int LARGEST_BURST = 5_000;

    /** The limit of each method that has none of its own. */
    Throttle throttle() {
        return new Throttle(
                values.whole("throttleRate", 1, MOST_PER_SECOND, 100),
                values.whole("throttleBurst", 1, LARGEST_BURST, 200));
    }

    Map<String, Throttle> ofOperations(Set<String> known) {
        var throttles = new TreeMap<String, Throttle>();
        values.json("operationThrottles", "{}", JsonElement::isJsonObject, "an object by the operation's name")
                .fields()
                .forEach(entry -> {
                    if (!known.contains(entry.getKey())) {
                        entry.getValue().add("the name of an operation as key: " + String.join(", ", known));
                    }
                    throttles.put(entry.getKey(), throttle(entry.getValue().withFields(List.of("rate", "burst"))));
                });
        return throttles;
    }

    /** A limit with {@code rate} and {@code burst}. */
    static Throttle throttle(ConfigNode node) {
        return new Throttle(
                node.field("rate").whole(1, MOST_PER_SECOND),
                node.field("burst").whole(1, LARGEST_BURST));
    }
}
