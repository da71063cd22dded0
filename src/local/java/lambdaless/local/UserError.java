package lambdaless.local;

/** Something that the person who started the gateway can put right; the message says what, what was got, and the fix. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }
}
