package lambdaless.gateway.model;

import java.util.List;

/** The schema of a body. */
public interface BodyModel {
    /** The reasons why a body does not fit; empty when it does. */
    List<Problem> problems(String body);

    /**
     * A reason why a body does not fit.
     *
     * @param pointer the JSON Pointer of the value, such as {@code /tracks/0/title}; empty for the body itself
     * @param message in the validator's words
     */
    record Problem(String pointer, String message) {
        /** The reason with the place of the value. */
        public String placed() {
            return pointer.isEmpty() ? message : pointer + ": " + message;
        }
    }
}
