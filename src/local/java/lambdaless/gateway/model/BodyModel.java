package lambdaless.gateway.model;

import java.util.List;

/** The schema of a request body. */
public interface BodyModel {
    /** What is wrong with a body, in the validator's words; nothing when it fits. */
    List<String> problems(String body);
}
