package lambdaless.gateway.iam;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses in CIDR notation; an address alone is a range of one. */
public final class AddressRange {
    /** Texts of addresses, so that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?<address>\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(?<prefix>\\d{1,3}))?");

    private static final Pattern OCTETS =
            Pattern.compile("(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    private final byte[] address;
    private final int prefix;

    private AddressRange(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /** The range that a text names; empty where it names none. */
    public static Optional<AddressRange> of(String text) {
        var parts = LITERAL.matcher(text);
        return parts.matches()
                ? bytes(parts.group("address"))
                        .map(address -> new AddressRange(address, prefix(parts.group("prefix"), address)))
                        .filter(range -> range.prefix <= range.address.length * Byte.SIZE)
                : Optional.empty();
    }

    /** True if an address is in the range; one of the other version of IP never is. */
    public boolean contains(String other) {
        return bytes(other).filter(this::begins).isPresent();
    }

    private boolean begins(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> bytes(String address) {
        if (!address.contains(":") && !OCTETS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static int prefix(@org.jspecify.annotations.Nullable String given, byte[] address) {
        return given == null ? address.length * Byte.SIZE : Integer.parseInt(given);
    }
}
