package lambdaless.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses in CIDR notation. */
final class IpRange {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    /** An address, and never a host name, which Java would look up. */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    private IpRange() {}

    /** True if it is a range whose address has no bit behind its prefix, which IAM would not match as it reads. */
    static boolean isOne(String range) {
        int slash = range.indexOf('/');
        if (slash < 0 || !LITERAL.matcher(range.substring(0, slash)).matches()) {
            return false;
        }
        var prefix = range.substring(slash + 1);
        try {
            var address = InetAddress.getByName(range.substring(0, slash)).getAddress();
            return PREFIX.matcher(prefix).matches() && endsWithin(address, Integer.parseInt(prefix));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean endsWithin(byte[] address, int prefix) {
        if (prefix > address.length * Byte.SIZE) {
            return false;
        }
        for (int bit = prefix; bit < address.length * Byte.SIZE; bit++) {
            if ((address[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1) {
                return false;
            }
        }
        return true;
    }
}
