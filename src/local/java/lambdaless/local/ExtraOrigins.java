package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Origins of pages on this machine, such as a front end's development server, that the local gateway allows as well.
 *
 * @param key the full key of the setting that they join
 */
record ExtraOrigins(String key, List<String> origins) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The configuration with these origins after its own; what is in it and not a list is left to the settings' checks. */
    Map<String, String> added(Map<String, String> configuration) {
        if (origins.isEmpty()) {
            return configuration;
        }
        try {
            var configured = JSON.readTree(configuration.getOrDefault(key, "[]"));
            if (!(configured instanceof ArrayNode all)) {
                return configuration;
            }
            var known = new HashSet<String>();
            all.forEach(origin -> known.add(origin.asText()));
            origins.stream().filter(known::add).forEach(all::add);
            var added = new TreeMap<>(configuration);
            added.put(key, JSON.writeValueAsString(all));
            return added;
        } catch (JsonProcessingException notJson) {
            return configuration;
        }
    }
}
