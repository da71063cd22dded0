package lambdaless.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses in CIDR notation. */
final class IpRange {
    /** What cannot be a host name, so that it is never looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

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
