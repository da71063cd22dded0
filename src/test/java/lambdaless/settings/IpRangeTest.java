package lambdaless.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of addresses, in both versions of IP. */
final class IpRangeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "10.0.0.0/8",
                "10.128.0.0/9",
                "172.16.0.0/12",
                "192.168.1.0/24",
                "203.0.113.128/25",
                "203.0.113.7/32",
                "255.255.255.255/32",
                "::/0",
                "2001:db8::/32",
                "2001:DB8::/32",
                "2001:db8:0:0:0:0:0:0/32",
                "2001:db8:8000::/33",
                "fe80::/10",
                "::1/128",
                "2001:db8::c000:207/128",
            })
    void are_ranges(String range) {
        assertThat(IpRange.isOne(range)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "203.0.113.0",
                "203.0.113.0/",
                "203.0.113.0/ 24",
                " 203.0.113.0/24",
                "203.0.113.0/33",
                "203.0.113.0/-1",
                "203.0.113.0/024",
                "203.0.113.0/24/24",
                "203.0.113.0/255.255.255.0",
                "203.0.113.1/24",
                "10.0.0.1/8",
                "10.128.0.0/8",
                "10.129.0.0/8",
                "203.0.113/24",
                "203.0.113.0.0/24",
                "203.0.113.256/32",
                "999.1.1.1/32",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "203.0.113.0-203.0.113.9",
                "203.0.113.*",
                "localhost/32",
                "example.com/24",
                "2001:db8::",
                "2001:db8::/129",
                "2001:db8::1/64",
                "2001:db8:8000::/32",
                "2001:db8:::/32",
                "2001:db8/32",
                "2001::db8::/32",
                "fe80::1%eth0/128",
                "::ffff:203.0.113.0/120",
                "[2001:db8::]/32",
                "12345::/16",
            })
    void are_none(String range) {
        assertThat(IpRange.isOne(range)).isFalse();
    }
}
