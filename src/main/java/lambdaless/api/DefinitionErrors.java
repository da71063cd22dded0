package lambdaless.api;

/** The errors of a definition that cannot be used: a table, an attribute or an operation. */
public final class DefinitionErrors {
    private DefinitionErrors() {}

    /**
     * The message about what is wrong in the lists of tables and operations.
     *
     * @throws ExceptionInInitializerError the given one, if it is about something else
     */
    public static String message(ExceptionInInitializerError inLists) {
        if (inLists.getCause() instanceof IllegalArgumentException invalid) {
            return String.valueOf(invalid.getMessage());
        }
        throw inLists;
    }
}
