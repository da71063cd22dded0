package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Tiers, against figures that were reckoned by hand from AWS's prices. */
final class PriceTest {
    private static double dollars(String region, String name, double units) {
        return PriceList.ofProject().of(region).line(name, units).dollars();
    }

    private static void assertDollars(double dollars, double expected) {
        assertThat(dollars).isCloseTo(expected, within(0.005));
    }

    @Test
    void nothing_costs_nothing() {
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 0), 0);
    }

    @Test
    void requests_are_cheaper_from_tier_to_tier() {
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 10), 35);
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 333), 1165.50);
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 334), 1165.50 + 3.19);
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 1_000), 1165.50 + 667 * 3.19);
        assertDollars(dollars("eu-west-1", "api-gateway-requests", 21_000), 1165.50 + 2127.73 + 51_490 + 1_720);
        assertDollars(dollars("us-east-1", "api-gateway-requests", 21_000), 1165.50 + 1867.60 + 45_220 + 1_510);
    }

    @Test
    void a_function_of_128_megabytes_for_50_milliseconds_costs_what_the_facts_say() {
        double gigabyteSeconds = 1e6 * 0.050 * 128 / 1024;

        assertDollars(
                dollars("us-east-1", "lambda-requests", 1) + dollars("us-east-1", "lambda-x86_64", gigabyteSeconds),
                0.304);
        assertDollars(
                dollars("us-east-1", "lambda-requests", 1) + dollars("us-east-1", "lambda-arm64", gigabyteSeconds),
                0.283);
    }

    @Test
    void a_small_cache_for_a_month_and_data_that_leaves() {
        assertDollars(dollars("us-east-1", "cache-0.5", Load.HOURS), 14.60);
        assertDollars(dollars("eu-west-1", "data-out", 10_241), 10_240 * 0.09 + 0.085);
    }
}
