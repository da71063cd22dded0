package lambdaless.settings;

import static java.util.stream.Collectors.joining;
import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lambdaless.settings.Edge.Domain;
import lambdaless.settings.Edge.Firewall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of what stands before the stage. */
final class EdgeDecoderTest {
    private static final String ACL = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/ours/a1b2c3d4-e5f6";
    private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/a1b2c3d4-e5f6";
    private static final String RANGE =
            "expected a range of addresses in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32";

    @Test
    void is_nothing_by_default() {
        var edge = Configured.with().edge();

        assertThat(edge).isEqualTo(new Edge(new Firewall(false, 2000, ""), Optional.empty(), List.of()));
        assertThat(edge.firewall().isOn()).isFalse();
    }

    @Test
    void is_what_is_set() {
        var edge = Configured.with(
                        "waf", "managed",
                        "wafRate", "10",
                        "domainName", "api.example.com",
                        "certificateArn", CERTIFICATE,
                        "allowedIpRanges", "[\"203.0.113.0/24\", \"2001:db8::/32\"]")
                .edge();

        assertThat(edge)
                .isEqualTo(new Edge(
                        new Firewall(true, 10, ""),
                        Optional.of(new Domain("api.example.com", CERTIFICATE)),
                        List.of("203.0.113.0/24", "2001:db8::/32")));
        assertThat(Configured.with("webAclArn", ACL).edge().firewall()).isEqualTo(new Firewall(false, 2000, ACL));
        assertThat(Configured.with("webAclArn", ACL).edge().firewall().isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "2000000001", "0", "-1", "1.5", "many"})
    void takes_no_rate_that_waf_does_not_take(String rate) {
        assertThat(problems("waf", "managed", "wafRate", rate))
                .containsExactly(
                        "lambdaless:wafRate is \"" + rate + "\"; expected a whole number from 10 to 2000000000");
    }

    @Test
    void takes_one_web_acl_and_a_rate_only_for_its_own() {
        assertThat(problems("waf", "on"))
                .containsExactly("lambdaless:waf is \"on\"; expected one of \"off\", \"managed\"");
        assertThat(problems("waf", "managed", "webAclArn", ACL))
                .containsExactly("lambdaless:webAclArn is \"" + ACL
                        + "\"; expected not to be set, since waf is managed and a stage has one web ACL");
        assertThat(problems("wafRate", "100"))
                .containsExactly("lambdaless:wafRate is \"100\"; expected not to be set, since waf is off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ours",
                "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/ours/a1",
                "arn:aws:wafv2:us-east-1:123456789012:global/webacl/ours/a1",
                "arn:aws:wafv2:eu-west-1:123456789012:regional/rulegroup/ours/a1",
                "arn:aws:wafv2:eu-west-1:1:regional/webacl/ours/a1",
            })
    void takes_a_regional_web_acl_of_its_region_alone(String arn) {
        assertThat(problems("webAclArn", arn))
                .containsExactly(
                        "lambdaless:webAclArn is \"" + arn + "\"; expected the ARN of a regional web ACL of eu-west-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "api.example.com", "a-b.c1.example.co.uk", "xn--bcher-kva.example"})
    void takes_domain_names(String name) {
        assertThat(Configured.with("domainName", name, "certificateArn", CERTIFICATE)
                        .edge()
                        .domain())
                .contains(new Domain(name, CERTIFICATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "https://api.example.com",
                "api.example.com/v1",
                "api.example.com.",
                "API.example.com",
                "*.example.com",
                "-api.example.com",
                "api-.example.com",
                "api..example.com",
                "api_1.example.com",
                "bücher.example",
                "203.0.113.7",
                "a.b",
            })
    void takes_nothing_else_for_a_domain_name(String name) {
        assertThat(problems("domainName", name, "certificateArn", CERTIFICATE))
                .containsExactly("lambdaless:domainName is \"" + name
                        + "\"; expected a domain name in small letters, such as api.example.com");
    }

    @Test
    void takes_a_name_with_its_certificate_and_neither_alone() {
        assertThat(problems("domainName", "api.example.com"))
                .containsExactly("lambdaless:certificateArn is not set; expected the ARN of a certificate for"
                        + " api.example.com");
        assertThat(problems("certificateArn", CERTIFICATE))
                .containsExactly("lambdaless:domainName is not set; expected the name that certificateArn is for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:acm:us-east-1:123456789012:certificate/a1",
                "arn:aws:iam::123456789012:server-certificate/a1",
                "a1b2c3",
            })
    void takes_a_certificate_of_its_region_alone(String arn) {
        assertThat(problems("domainName", "api.example.com", "certificateArn", arn))
                .containsExactly("lambdaless:certificateArn is \"" + arn
                        + "\"; expected the ARN of a certificate of ACM in eu-west-1, where the API is");
    }

    @Test
    void takes_ranges_of_addresses_in_a_list_of_which_each_is_named() {
        assertThat(problems("allowedIpRanges", "203.0.113.0/24"))
                .containsExactly("lambdaless:allowedIpRanges is \"203.0.113.0/24\"; expected a list such as"
                        + " [\"203.0.113.0/24\"]");
        assertThat(problems("allowedIpRanges", "[\"203.0.113.0/24\", \"203.0.113.7\", 7]"))
                .containsExactly(
                        "lambdaless:allowedIpRanges[1] is \"203.0.113.7\"; " + RANGE,
                        "lambdaless:allowedIpRanges[2] is 7; expected a text such as 203.0.113.0/24");
    }

    @Test
    void takes_as_many_ranges_as_a_resource_policy_holds() {
        assertThat(problems("allowedIpRanges", ranges(100))).isEmpty();
        assertThat(problems("allowedIpRanges", ranges(101)))
                .containsExactly("lambdaless:allowedIpRanges is 101 ranges; expected at most 100");
    }

    private static String ranges(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> "\"2001:db8:aaaa:bbbb:cccc:dddd:eeee:%x/128\"".formatted(at + 1))
                .collect(joining(", ", "[", "]"));
    }
}
