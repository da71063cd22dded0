package lambdaless.gateway.stack;

import java.util.HashMap;
import java.util.Map;

/**
 * A resource as a Pulumi program declares it, from whatever source it was recorded.
 *
 * @param type Pulumi's type token, such as {@code aws:apigateway/restApi:RestApi}
 * @param name the resource's name in the program
 * @param id what AWS calls it
 * @param inputs what the program gave
 * @param outputs what is known of it once it exists
 */
public record RecordedResource(
        String type, String name, String id, Map<String, Object> inputs, Map<String, Object> outputs) {

    /** The outputs, and over them the inputs: AWS's own values where only AWS knows them, the program's otherwise. */
    Properties properties(Problems problems) {
        var merged = new HashMap<>(outputs);
        inputs.forEach((key, value) -> {
            if (value != null) {
                merged.put(key, value);
            }
        });
        return new Properties(this, merged, problems);
    }

    /** How messages call it. */
    public String label() {
        return type.substring(type.lastIndexOf(':') + 1) + " \"" + name + "\"";
    }
}
