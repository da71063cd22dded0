package lambdaless.cost;

import java.util.List;
import java.util.Optional;

/**
 * The price of a unit of a service in one region.
 *
 * @param name in the price list: {@code api-gateway-requests}
 * @param service of AWS: {@code API Gateway}
 * @param what is paid for: {@code requests}
 * @param unit that the price is of: {@code million requests}
 * @param tiers in their order; the last one has no end
 * @param date on which AWS published it, or somebody read it on AWS's pages
 * @param source its title in the price list
 * @param verified false where nobody has compared it with AWS's own page
 */
record Price(
        String name,
        String service,
        String what,
        String unit,
        List<Tier> tiers,
        String date,
        String source,
        boolean verified) {

    /**
     * Units at one price.
     *
     * @param upTo the units at which the next tier begins; empty for none
     */
    record Tier(Optional<Double> upTo, double dollars) {}

    /** The price of a month's units, each tier at its own. */
    double of(double units) {
        double dollars = 0;
        double from = 0;
        for (var tier : tiers) {
            double to = Math.min(units, tier.upTo().orElse(units));
            dollars += Math.max(0, to - from) * tier.dollars();
            from = Math.max(from, to);
        }
        return dollars;
    }
}
