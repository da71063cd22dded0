package lambdaless.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lambdaless.infra.UsersAndAlbums;
import org.junit.jupiter.api.Test;

/** Changes of the address that callers call, and of the addresses that they may call from. */
final class EdgeReportTest {
    private static final Map<String, String> DOMAIN = Map.of(
            "domainName", "api.example.com", "certificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/a1b2c3");

    private static final class Recorded {
        private static final Recording OPEN = RecordedStack.of(UsersAndAlbums.api(), Map.of());
        private static final Recording WITH_DOMAIN = RecordedStack.of(UsersAndAlbums.api(), DOMAIN);
        private static final Recording ONE_RANGE = allowing("[203.0.113.0/24]");
        private static final Recording TWO_RANGES = allowing("[203.0.113.0/24, \"2001:db8::/32\"]");

        private static Recording allowing(String ranges) {
            return RecordedStack.of(UsersAndAlbums.api(), Map.of("allowedIpRanges", ranges));
        }
    }

    private static List<String> warnings(Recording base, Recording head) {
        return Report.of(base, head).warnings();
    }

    @Test
    void a_domain_name_ends_the_calls_at_the_address_before() {
        assertThat(warnings(Recorded.OPEN, Recorded.WITH_DOMAIN))
                .containsExactly("the API is no longer called at API Gateway's own address");
        assertThat(warnings(Recorded.WITH_DOMAIN, Recorded.OPEN))
                .contains("api.example.com no longer leads to the API");
        assertThat(Deployments.between(Recorded.WITH_DOMAIN, Recorded.OPEN).isEmpty())
                .isTrue();
    }

    @Test
    void fewer_addresses_shut_callers_out_and_none_let_everybody_in() {
        assertThat(warnings(Recorded.OPEN, Recorded.ONE_RANGE))
                .containsExactly("only callers from 203.0.113.0/24 may call now");
        assertThat(warnings(Recorded.TWO_RANGES, Recorded.ONE_RANGE))
                .containsExactly("callers from 2001:db8::/32 may no longer call");
        assertThat(warnings(Recorded.ONE_RANGE, Recorded.TWO_RANGES)).isEmpty();
        assertThat(Report.of(Recorded.ONE_RANGE, Recorded.TWO_RANGES).text())
                .contains("- changed `the addresses of callers`: ");
        assertThat(warnings(Recorded.ONE_RANGE, Recorded.OPEN))
                .containsExactly("callers from every address may call now");
    }

    @Test
    void a_resource_policy_that_goes_needs_two_deployments() {
        assertThat(Deployments.between(Recorded.ONE_RANGE, Recorded.OPEN).two())
                .containsExactly("the resource policy is removed: it keeps callers out until the second one");
        assertThat(Deployments.between(Recorded.TWO_RANGES, Recorded.ONE_RANGE).isEmpty())
                .isTrue();
    }
}
