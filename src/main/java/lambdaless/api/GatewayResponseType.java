package lambdaless.api;

import static lambdaless.api.ErrorCode.BAD_REQUEST;
import static lambdaless.api.ErrorCode.FORBIDDEN;
import static lambdaless.api.ErrorCode.INTERNAL;
import static lambdaless.api.ErrorCode.NOT_FOUND;
import static lambdaless.api.ErrorCode.PAYLOAD_TOO_LARGE;
import static lambdaless.api.ErrorCode.TIMEOUT;
import static lambdaless.api.ErrorCode.UNAVAILABLE;

import java.util.Optional;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.GatewayResponse;
import lambdaless.api.Definition.Method;

/**
 * The types of the responses that API Gateway gives itself, and how this API answers each. The two defaults have no status
 * of their own: one there would replace that of every type of the class.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
enum GatewayResponseType {
    DEFAULT_4XX(BAD_REQUEST, ""),
    DEFAULT_5XX(INTERNAL, ""),
    ACCESS_DENIED(FORBIDDEN, "403", "access_denied"),
    API_CONFIGURATION_ERROR(INTERNAL, "500"),
    AUTHORIZER_CONFIGURATION_ERROR(INTERNAL, "500"),
    AUTHORIZER_FAILURE(INTERNAL, "500"),
    BAD_REQUEST_BODY(BAD_REQUEST, "400"),
    BAD_REQUEST_PARAMETERS(BAD_REQUEST, "400"),
    EXPIRED_TOKEN(FORBIDDEN, "403", "expired_token"),
    INTEGRATION_FAILURE(UNAVAILABLE, "503"),
    INTEGRATION_TIMEOUT(TIMEOUT, "504"),
    INVALID_API_KEY(FORBIDDEN, "403"),
    INVALID_SIGNATURE(FORBIDDEN, "403", "invalid_signature"),
    /** API Gateway's response to a route that does not exist, and to a request without a signature where one is needed. */
    MISSING_AUTHENTICATION_TOKEN(NOT_FOUND, "404"),
    QUOTA_EXCEEDED(ErrorCode.QUOTA_EXCEEDED, "429"),
    REQUEST_TOO_LARGE(PAYLOAD_TOO_LARGE, "413"),
    RESOURCE_NOT_FOUND(NOT_FOUND, "404"),
    THROTTLED(ErrorCode.THROTTLED, "429"),
    UNAUTHORIZED(ErrorCode.UNAUTHORIZED, "401"),
    UNSUPPORTED_MEDIA_TYPE(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "415"),
    WAF_FILTERED(FORBIDDEN, "403", "access_denied");

    private final ErrorCode error;
    private final String status;
    private final String template;

    GatewayResponseType(ErrorCode error, String status) {
        this(error, status, error.code());
    }

    GatewayResponseType(ErrorCode error, String status, String template) {
        this.error = error;
        this.status = status;
        this.template = template;
    }

    /** The response of this type, where callers have this access. */
    GatewayResponse response(Access access, Composer templates) {
        var headers = Cors.gatewayResponse();
        retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", String.valueOf(seconds)));
        return this == MISSING_AUTHENTICATION_TOKEN && access.mode() == AuthMode.IAM
                ? new GatewayResponse(name(), "403", headers, templates.gatewayResponse("missing_signature"))
                : new GatewayResponse(name(), status, headers, templates.gatewayResponse(template));
    }

    /** True if a request to that method can be answered so: not where no route was found, nor where its mode asks for nothing of the kind. */
    boolean occursIn(Method method) {
        return switch (this) {
            case DEFAULT_4XX, DEFAULT_5XX, RESOURCE_NOT_FOUND, WAF_FILTERED -> false;
            case ACCESS_DENIED -> !method.authorization().equals(Definition.NO_AUTHORIZATION);
            case AUTHORIZER_CONFIGURATION_ERROR, AUTHORIZER_FAILURE, UNAUTHORIZED -> method.hasAuthorizer();
            case EXPIRED_TOKEN, INVALID_SIGNATURE, MISSING_AUTHENTICATION_TOKEN ->
                method.authorization().equals(AuthMode.IAM.authorization());
            case INVALID_API_KEY, QUOTA_EXCEEDED -> method.apiKeyRequired();
            case INTEGRATION_FAILURE, INTEGRATION_TIMEOUT -> method.integration() instanceof DynamoDbIntegration;
            default -> true;
        };
    }

    /** How long a client is asked to wait, where that is known: when a quota's next period begins is not. */
    private Optional<Integer> retryAfterSeconds() {
        return switch (error) {
            case THROTTLED, UNAVAILABLE -> Optional.of(1);
            default -> Optional.empty();
        };
    }
}
