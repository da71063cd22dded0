package lambdaless.gateway.dynamodb;

/** DynamoDB would refuse to read a call. */
public final class SerializationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    SerializationException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
