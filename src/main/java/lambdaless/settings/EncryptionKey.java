package lambdaless.settings;

/**
 * Whose key encrypts what is stored: one that AWS manages in the account, one that AWS owns, one that the stack makes, or an existing
 * one.
 *
 * @param setting empty, {@code awsOwned}, {@code made}, or the ARN of a key
 */
public record EncryptionKey(String setting) {
    static final String MADE = "made";
    static final String AWS_OWNED = "awsOwned";

    /** True if the stack makes the key. */
    public boolean isMade() {
        return setting.equals(MADE);
    }

    /** True if the key is AWS's own and not in the account, which is the way back from a key of the customer's. */
    public boolean isAwsOwned() {
        return setting.equals(AWS_OWNED);
    }

    /** True if the key is the customer's, made or existing. */
    public boolean isCustomerManaged() {
        return !setting.isEmpty() && !isAwsOwned();
    }
}
