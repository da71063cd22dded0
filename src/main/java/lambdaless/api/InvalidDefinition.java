package lambdaless.api;

import java.util.function.Supplier;

/** The lists of tables and operations cannot be used; the message says what is wrong in them. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private InvalidDefinition(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * The API of lists, which are made as their classes are loaded.
     *
     * @throws InvalidDefinition when they cannot be used
     */
    static Api of(Supplier<Api> lists) {
        try {
            return lists.get();
        } catch (IllegalArgumentException invalid) {
            throw new InvalidDefinition(invalid);
        } catch (ExceptionInInitializerError failed) {
            if (failed.getCause() instanceof IllegalArgumentException invalid) {
                throw new InvalidDefinition(invalid);
            }
            throw failed;
        }
    }
}
