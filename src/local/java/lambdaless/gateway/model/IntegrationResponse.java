package lambdaless.gateway.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.gateway.vtl.MappingTemplate;

/**
 * How an endpoint's reply becomes the method's response.
 *
 * @param pattern matched against the endpoint's status; empty on the default
 * @param headers the mapping of each response header, by its name
 * @param templates by content type; one that is empty passes the body through
 */
public record IntegrationResponse(
        int statusCode,
        Optional<Pattern> pattern,
        Map<String, Mapping> headers,
        Map<String, Optional<MappingTemplate>> templates,
        Integration.ContentHandling contentHandling) {

    /** True if it is for this status: the whole of it must match. */
    public boolean matches(String status) {
        return pattern.isPresent() && pattern.get().matcher(status).matches();
    }
}
