package lambdaless.gateway.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The steps of one invocation that have run, for whoever looks at it later. Text is made by those who look, not here. */
public final class Road {
    private static final int MOST_BYTES = 16 * 1024;
    private static final byte[] NOTHING = {};

    private final long since = System.nanoTime();
    private final List<Stop> stops = new ArrayList<>(Place.values().length);

    /** The steps in API Gateway's order. */
    public enum Place {
        API_KEY,
        AUTHORIZER,
        VALIDATION,
        CACHE,
        INTEGRATION_REQUEST,
        ROLE,
        INTEGRATION,
        INTEGRATION_RESPONSE,
        METHOD_RESPONSE
    }

    /**
     * A step that has run.
     *
     * @param nanos from the beginning of the invocation until the step had run
     * @param decision the step's decision, in words
     * @param given the body that the step gave, without what is beyond its first 16 KiB
     * @param size of the whole body, in bytes
     */
    public record Stop(Place place, long nanos, String decision, byte[] given, int size) {}

    void note(Place place, String decision) {
        note(place, decision, NOTHING);
    }

    void note(Place place, String decision, byte[] given) {
        var kept = given.length <= MOST_BYTES ? given : Arrays.copyOf(given, MOST_BYTES);
        stops.add(new Stop(place, System.nanoTime() - since, decision, kept, given.length));
    }

    public List<Stop> stops() {
        return List.copyOf(stops);
    }
}
