package lambdaless.settings;

/**
 * Whose key encrypts what is stored: one of AWS, one that the stack makes, or an existing one.
 *
 * @param setting empty, {@code made}, or the ARN of a key
 */
public record EncryptionKey(String setting) {
    static final String MADE = "made";

    /** True if the stack makes the key. */
    public boolean isMade() {
        return setting.equals(MADE);
    }

    /** True if the key is the customer's, made or existing. */
    public boolean isCustomerManaged() {
        return !setting.isEmpty();
    }
}
