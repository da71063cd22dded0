package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;

/**
 * The required parameters of a request, and the models of its body.
 *
 * @param required the required parameters, as {@code method.request.querystring.limit}; empty when they are not validated
 * @param models by content type; empty when the body is not validated
 */
public record RequestValidation(List<String> required, Map<String, BodyModel> models) {}
