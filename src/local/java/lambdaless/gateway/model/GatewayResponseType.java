package lambdaless.gateway.model;

/**
 * The faults that API Gateway answers itself: with what status, error type and text unless the API says otherwise.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
public enum GatewayResponseType {
    ACCESS_DENIED(403, "AccessDeniedException", "User is not authorized to access this resource"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", "Internal server error"),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", "Internal server error"),
    BAD_REQUEST_BODY(400, "BadRequestException", "Invalid request body"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Missing required request parameters"),
    DEFAULT_4XX(400, "BadRequestException", "Bad Request"),
    DEFAULT_5XX(500, "InternalServerErrorException", "Internal server error"),
    EXPIRED_TOKEN(403, "ExpiredTokenException", "The security token included in the request is expired"),
    /** Listed as 504, and answered with 500 unless the API sets a status. */
    INTEGRATION_FAILURE(500, "InternalServerErrorException", "Internal server error"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    INVALID_SIGNATURE(403, "InvalidSignatureException", "Forbidden"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    QUOTA_EXCEEDED(429, "LimitExceededException", "Limit Exceeded"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    RESOURCE_NOT_FOUND(404, "ResourceNotFoundException", "Not Found"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException", "Unsupported Media Type"),
    WAF_FILTERED(403, "WafFilteredException", "Forbidden");

    private static final int SERVER_FAULT = 500;

    private final int status;
    private final String errorType;
    private final String message;

    GatewayResponseType(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    public int status() {
        return status;
    }

    /** The value of {@code x-amzn-ErrorType}. */
    public String errorType() {
        return errorType;
    }

    public String message() {
        return message;
    }

    /** The type whose customisation this one inherits. */
    public GatewayResponseType base() {
        return status >= SERVER_FAULT ? DEFAULT_5XX : DEFAULT_4XX;
    }
}
