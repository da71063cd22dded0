package lambdaless.gateway.message;

import lambdaless.gateway.model.GatewayResponseType;

/** Ends an invocation with a gateway response of one of API Gateway's types. */
public final class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final GatewayResponseType type;
    private final int status;
    private final String errorType;
    private final String text;
    private final String detail;
    private final String log;
    private final String reason;

    private GatewayException(GatewayResponseType type, String message, String detail, String log, String reason) {
        this(type, type.status(), type.errorType(), message, detail, log, reason);
    }

    private GatewayException(
            GatewayResponseType type,
            int status,
            String errorType,
            String message,
            String detail,
            String log,
            String reason) {
        super(message, null, false, false);
        this.type = type;
        this.status = status;
        this.errorType = errorType;
        this.text = message;
        this.detail = detail;
        this.log = log;
        this.reason = reason;
    }

    public static GatewayException of(GatewayResponseType type) {
        return saying(type, type.message());
    }

    public static GatewayException saying(GatewayResponseType type, String message) {
        return new GatewayException(type, message, "", "", message);
    }

    /** One of several errors that share a gateway response. */
    public static GatewayException typed(GatewayResponseType type, String errorType, String message) {
        return new GatewayException(type, type.status(), errorType, message, "", "", message);
    }

    /**
     * The message of its type for the client.
     *
     * @param reason the cause for the person at the console
     */
    public static GatewayException because(GatewayResponseType type, String reason) {
        return new GatewayException(type, type.message(), "", "", reason);
    }

    /** A request of which not enough can be read; API Gateway has no type of its own for it. */
    static GatewayException unreadable(int status, String message, String reason) {
        var type = GatewayResponseType.DEFAULT_4XX;
        return new GatewayException(type, status, type.errorType(), message, "", "", reason);
    }

    /** A request that comes while the gateway ends. */
    static GatewayException ending() {
        var type = GatewayResponseType.INTEGRATION_FAILURE;
        return new GatewayException(
                type,
                UNAVAILABLE,
                "ServiceUnavailableException",
                "Service Unavailable",
                "",
                "",
                "the gateway is ending");
    }

    /** A request that may not be made, for which API Gateway has no type of its own. */
    public static GatewayException forbidden(String errorType, String message) {
        return new GatewayException(GatewayResponseType.DEFAULT_4XX, FORBIDDEN, errorType, message, "", "", message);
    }

    /**
     * A body that does not fit its model.
     *
     * @param detail for {@code $context.error.validationErrorString} and the log
     * @param reason the same with the place of each value, for the console
     */
    public static GatewayException invalidBody(String detail, String reason) {
        var type = GatewayResponseType.BAD_REQUEST_BODY;
        return new GatewayException(type, type.message(), detail, "", reason);
    }

    public static GatewayException logging(GatewayResponseType type, String log) {
        return new GatewayException(type, type.message(), "", log, log);
    }

    /** API Gateway may not take on the role that is to make the call. */
    public static GatewayException unassumable(String roleArn) {
        return logging(
                GatewayResponseType.DEFAULT_5XX,
                "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role "
                        + roleArn);
    }

    /** The API is set up wrongly; the reason is for the execution log alone. */
    public static GatewayException configuration(String log) {
        return logging(
                GatewayResponseType.API_CONFIGURATION_ERROR, "Execution failed due to configuration error: " + log);
    }

    /** The gateway itself failed; the client learns no more than that. */
    public static GatewayException unforeseen(Throwable failure) {
        return logging(GatewayResponseType.DEFAULT_5XX, "Execution failed due to an internal error: " + failure);
    }

    public GatewayResponseType type() {
        return type;
    }

    /** The status of its answer, where the API sets none. */
    public int status() {
        return status;
    }

    /** The value of {@code x-amzn-ErrorType}. */
    public String errorType() {
        return errorType;
    }

    /** The message for the client. */
    public String text() {
        return text;
    }

    public String detail() {
        return detail;
    }

    /** The cause for the person at the console, with all that is known of it. */
    public String reason() {
        return reason;
    }

    /** The line for the execution log; empty if there is none. */
    public String log() {
        return log;
    }
}
