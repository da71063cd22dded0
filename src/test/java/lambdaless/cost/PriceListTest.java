package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class PriceListTest {
    private static JsonNode tree() {
        return PriceList.ofProject().tree();
    }

    private static ObjectNode here(JsonNode tree, String name) {
        return (ObjectNode) tree.path("prices").path(name).path("regions").path("eu-west-1");
    }

    @Test
    void has_every_price_for_every_region_with_its_unit_date_and_source() {
        var list = PriceList.ofProject();

        assertThat(list.regions()).containsExactly("eu-west-1", "us-east-1");
        assertThat(list.names()).hasSizeGreaterThan(30);
        assertThat(list.regions())
                .allSatisfy(region -> assertThat(list.of(region).names()).isEqualTo(list.names()));
        assertThat(list.of("eu-west-1").byName().values()).allSatisfy(price -> {
            assertThat(price.unit()).isNotBlank();
            assertThat(price.date()).isBetween("2025-01-01", list.date());
            assertThat(price.source()).contains("https://");
            assertThat(price.of(1)).isPositive();
        });
    }

    @Test
    void says_what_is_unverified() {
        var unverified = PriceList.ofProject().of("eu-west-1").byName().values().stream()
                .filter(price -> !price.verified())
                .map(Price::name);

        assertThat(unverified)
                .containsExactlyInAnyOrder("cache-28.4", "cache-58.2", "cache-118", "keys", "key-requests");
    }

    @Test
    void refuses_a_region_without_prices_in_words() {
        assertThatThrownBy(() -> PriceList.ofProject().of("ap-south-1"))
                .isInstanceOf(Refused.class)
                .hasMessage("src/tools/cost/prices.yaml has no prices for region ap-south-1; expected one of eu-west-1,"
                        + " us-east-1, or prices of ap-south-1 with their dates and sources");
    }

    @Test
    void refuses_a_line_without_a_price_in_words() {
        var tree = tree();
        ((ObjectNode) tree.path("prices")).remove("alarms");
        var prices = new PriceList(tree).of("eu-west-1");

        assertThatThrownBy(() -> prices.line("alarms", 1))
                .isInstanceOf(Refused.class)
                .hasMessage("the price list has no alarms for region eu-west-1; add it to src/tools/cost/prices.yaml"
                        + " with its date and its source");
    }

    @Test
    void names_every_price_that_is_not_complete() {
        var tree = tree();
        here(tree, "alarms").remove("source");
        here(tree, "dashboards").put("date", "yesterday");
        here(tree, "traces").put("usd", "five");
        ((ObjectNode) here(tree, "data-out").path("tiers").get(0)).put("upTo", 60_000);

        assertThatThrownBy(() -> new PriceList(tree).of("eu-west-1"))
                .isInstanceOf(Refused.class)
                .hasMessage("""
                        src/tools/cost/prices.yaml cannot be used:
                          - data-out has no usd, or tiers that do not rise to one without an end
                          - alarms has no source of those that are listed
                          - dashboards has no date such as "2026-11-26"
                          - traces has no usd, or tiers that do not rise to one without an end""");
    }
}
