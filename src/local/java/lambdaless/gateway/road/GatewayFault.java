package lambdaless.gateway.road;

import java.util.stream.Stream;
import lambdaless.gateway.model.GatewayResponseType;

/** What ends a request before it has an answer of its own. The kinds are API Gateway's; one place renders them. */
final class GatewayFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final GatewayResponseType type;
    private final String text;
    private final String detail;
    private final String log;

    private GatewayFault(GatewayResponseType type, String message, String detail, String log) {
        super(message, null, false, false);
        this.type = type;
        this.text = message;
        this.detail = detail;
        this.log = log;
    }

    static GatewayFault of(GatewayResponseType type) {
        return new GatewayFault(type, type.message(), "", "");
    }

    static GatewayFault saying(GatewayResponseType type, String message) {
        return new GatewayFault(type, message, "", "");
    }

    /** A body that does not fit its model; the detail is for {@code $context.error.validationErrorString} and the log. */
    static GatewayFault invalidBody(String detail) {
        return new GatewayFault(
                GatewayResponseType.BAD_REQUEST_BODY, GatewayResponseType.BAD_REQUEST_BODY.message(), detail, "");
    }

    static GatewayFault logging(GatewayResponseType type, String log) {
        return new GatewayFault(type, type.message(), "", log);
    }

    /** API Gateway may not take on the role that is to make the call. */
    static GatewayFault unassumable(String roleArn) {
        return logging(
                GatewayResponseType.DEFAULT_5XX,
                "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role "
                        + roleArn);
    }

    /** The API is set up wrongly; the reason is for the execution log alone. */
    static GatewayFault configuration(String log) {
        return logging(
                GatewayResponseType.API_CONFIGURATION_ERROR, "Execution failed due to configuration error: " + log);
    }

    /** The gateway itself failed; the client learns no more than that. */
    static GatewayFault unforeseen(Throwable failure) {
        return logging(GatewayResponseType.DEFAULT_5XX, "Execution failed due to an internal error: " + failure);
    }

    GatewayResponseType type() {
        return type;
    }

    /** What the client reads of it. */
    String text() {
        return text;
    }

    String detail() {
        return detail;
    }

    /** The most that is known of its cause: the log's sentence, the validator's verdict, or the client's message. */
    String reason() {
        return Stream.of(log, detail, text)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What the execution log says of it; empty when it says nothing. */
    String log() {
        return log;
    }
}
