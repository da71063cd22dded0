package lambdaless.gateway.model;

import java.util.Map;
import java.util.Optional;

/**
 * An API's own answer to a fault. It is not a Velocity template: only {@code $context}, {@code $stageVariables} and the
 * request's parameters are put in.
 *
 * @param headers the mapping of each header, by the header's name
 * @param templates by content type
 */
public record GatewayResponse(
        Optional<Integer> statusCode, Map<String, Mapping> headers, Map<String, String> templates) {}
