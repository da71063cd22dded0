package lambdaless.gateway.iam;

/** An ARN as AWS tells it to a caller: all of the account but its end is masked. */
public final class MaskedArn {
    private static final int ACCOUNT = 4;
    private static final int SHOWN = 4;

    private MaskedArn() {}

    public static String of(String arn) {
        var parts = arn.split(":", -1);
        var account = parts[ACCOUNT];
        int masked = Math.max(0, account.length() - SHOWN);
        parts[ACCOUNT] = "*".repeat(masked) + account.substring(masked);
        return String.join(":", parts);
    }
}
