package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lambdaless.cost.Price.Tier;

/** The dated list of AWS's prices that the repository keeps: each with its unit, region, date and source. */
record PriceList(JsonNode tree) {
    static final Path FILE = Path.of("src", "tools", "cost", "prices.yaml");

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    static PriceList ofProject() {
        return new PriceList(Yaml.read(FILE, "a checkout that has it"));
    }

    String date() {
        return tree.path("date").asText();
    }

    /** The names of all prices, whatever the region. */
    Set<String> names() {
        return names(tree.path("prices"));
    }

    Set<String> regions() {
        var regions = new TreeSet<String>();
        tree.path("prices").forEach(price -> regions.addAll(names(price.path("regions"))));
        return regions;
    }

    /**
     * The prices of a region.
     *
     * @throws Refused when it has none, or when a price is not complete
     */
    Prices of(String region) {
        if (!regions().contains(region)) {
            throw new Refused(FILE + " has no prices for region " + region + "; expected one of "
                    + String.join(", ", regions()) + ", or prices of " + region + " with their dates and sources");
        }
        var prices = new TreeMap<String, Price>();
        var problems = new ArrayList<String>();
        tree.path("prices").properties().forEach(named -> {
            var here = named.getValue().path("regions").path(region);
            if (!here.isMissingNode()) {
                prices.put(named.getKey(), price(named.getKey(), named.getValue(), here, problems));
            }
        });
        Refused.throwIfAny(FILE.toString(), problems);
        return new Prices(date(), region, prices);
    }

    private Price price(String name, JsonNode price, JsonNode here, List<String> problems) {
        for (var field : List.of("service", "what", "unit")) {
            require(price.path(field).isTextual(), name + " has no " + field, problems);
        }
        var source = tree.path("sources").path(here.path("source").asText());
        require(here.path("date").asText().matches(DAY), name + " has no date such as \"2026-11-26\"", problems);
        require(source.isTextual(), name + " has no source of those that are listed", problems);
        var tiers = tiers(here);
        require(isSound(tiers), name + " has no usd, or tiers that do not rise to one without an end", problems);
        return new Price(
                name,
                price.path("service").asText(),
                price.path("what").asText(),
                price.path("unit").asText(),
                tiers,
                here.path("date").asText(),
                source.asText(),
                !here.path("unverified").asBoolean());
    }

    private static List<Tier> tiers(JsonNode here) {
        if (here.path("usd").isNumber()) {
            return List.of(new Tier(Optional.empty(), here.path("usd").asDouble()));
        }
        return StreamSupport.stream(here.path("tiers").spliterator(), false)
                .map(tier -> new Tier(
                        Optional.of(tier.path("upTo"))
                                .filter(JsonNode::isNumber)
                                .map(JsonNode::asDouble),
                        tier.path("usd").asDouble(-1)))
                .toList();
    }

    private static boolean isSound(List<Tier> tiers) {
        double from = 0;
        for (int i = 0; i < tiers.size(); i++) {
            boolean last = i == tiers.size() - 1;
            double to = tiers.get(i).upTo().orElse(Double.MAX_VALUE);
            if (tiers.get(i).dollars() < 0
                    || to <= from
                    || last != tiers.get(i).upTo().isEmpty()) {
                return false;
            }
            from = to;
        }
        return !tiers.isEmpty();
    }

    private static void require(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
