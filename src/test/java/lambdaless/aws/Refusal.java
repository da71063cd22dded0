package lambdaless.aws;

/** AWS's answer to a call that it does not carry out. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    static Refusal badRequest(String message) {
        return new Refusal("BadRequestException", message);
    }

    static Refusal conflict(String message) {
        return new Refusal("ConflictException", message);
    }

    static Refusal notFound(String message) {
        return new Refusal("NotFoundException", message);
    }

    static Refusal validation(String message) {
        return new Refusal("ValidationException", message);
    }

    /** The exception as AWS names it. */
    public String code() {
        return code;
    }

    static void when(boolean refused, Refusal refusal) {
        if (refused) {
            throw refusal;
        }
    }
}
