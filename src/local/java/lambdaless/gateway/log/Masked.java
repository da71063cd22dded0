package lambdaless.gateway.log;

/** A secret as AWS's logs show it: its last six characters behind asterisks. */
public final class Masked {
    private static final int SHOWN = 6;

    private Masked() {}

    public static String text(String secret) {
        int hidden = Math.max(0, secret.length() - SHOWN);
        return "*".repeat(hidden) + secret.substring(hidden);
    }
}
