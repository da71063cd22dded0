package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A method of a resource, as API Gateway runs it.
 *
 * @param name its operation's name, or else the one it was declared under
 * @param settingsKey the key of its entry in a stage's settings
 * @param resourcePath such as {@code /users/{userId}}
 * @param responses in the order in which they are tried; the default last
 * @param methodResponses the declared statuses, with the headers each declares
 * @param responseModels the models of the declared statuses that have a body of JSON
 */
public record Method(
        String name,
        String httpMethod,
        String resourceId,
        String resourcePath,
        String settingsKey,
        Authorization authorization,
        boolean apiKeyRequired,
        RequestValidation validation,
        Integration integration,
        List<IntegrationResponse> responses,
        Map<Integer, Set<String>> methodResponses,
        Map<Integer, BodyModel> responseModels) {}
