package lambdaless.gateway.dynamodb;

import java.util.Optional;

/**
 * DynamoDB would refuse to read a call.
 *
 * @see <a href="https://github.com/mhart/dynalite/blob/main/test/helpers.js">DynamoDB's own words in a suite that also runs against it</a>
 */
public final class SerializationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String place;
    private final boolean ofType;

    private SerializationException(String reason, String place, boolean ofType) {
        super(reason, null, false, false);
        this.reason = reason;
        this.place = place;
        this.ofType = ofType;
    }

    /** The refusal of a text that is not JSON, for which DynamoDB has no words. */
    static SerializationException unreadable(String reason) {
        return new SerializationException(reason, "", false);
    }

    /** The refusal of a value of another type, in DynamoDB's words. */
    static SerializationException ofType(String words) {
        return new SerializationException(words, "", true);
    }

    /** The same with the name of what the value is in. */
    SerializationException within(String name) {
        return new SerializationException(reason, place.isEmpty() ? name : name + "." + place, ofType);
    }

    /** The reason and its place, for the person at the console: {@code NUMBER_VALUE cannot be converted to String at Item.age.N}. */
    public String reason() {
        return place.isEmpty() ? reason : reason + " at " + place;
    }

    /** DynamoDB's own words; empty where it has none. */
    public Optional<String> words() {
        return ofType ? Optional.of(reason) : Optional.empty();
    }
}
