package lambdaless.api;

/** The lists of tables and operations cannot be used; the message says what is wrong in them. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    InvalidDefinition(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
