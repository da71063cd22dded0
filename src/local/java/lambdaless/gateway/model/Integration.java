package lambdaless.gateway.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.vtl.MappingTemplate;

/**
 * The integration of a method: its endpoint, and how a request becomes the call.
 *
 * @param requestTemplates by content type; one that is empty passes the body through
 * @param parameters the mapping of each {@code header.…}, {@code querystring.…} or {@code path.…} of the call
 */
public record Integration(
        Endpoint endpoint,
        Map<String, Optional<MappingTemplate>> requestTemplates,
        Map<String, Mapping> parameters,
        Passthrough passthrough,
        ContentHandling contentHandling,
        CacheKey cacheKey) {

    /** The endpoint that is called. */
    public sealed interface Endpoint {}

    /** Nothing: the rendered template says the status. */
    public record Mock() implements Endpoint {}

    /**
     * An action of DynamoDB.
     *
     * @param uri the integration's URI, which may name stage variables
     * @param credentials the ARN of the role that calls, likewise
     */
    public record DynamoDb(String uri, String credentials, int timeoutMillis) implements Endpoint {}

    /**
     * Reports a thing that the gateway does not serve.
     *
     * @param reason in words: {@code calls a Lambda function}
     */
    public record Unserved(String reason) implements Endpoint {}

    /** The treatment of a body whose content type has no template. */
    public enum Passthrough {
        WHEN_NO_MATCH,
        WHEN_NO_TEMPLATES,
        NEVER
    }

    /** The conversion of a payload. */
    public enum ContentHandling {
        NONE,
        CONVERT_TO_TEXT,
        CONVERT_TO_BINARY
    }

    /** By what answers are told apart in the stage's cache. */
    public record CacheKey(String namespace, List<Mapping> parameters) {}
}
