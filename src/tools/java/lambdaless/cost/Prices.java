package lambdaless.cost;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prices of one region, by name. */
record Prices(String date, String region, Map<String, Price> byName) {
    /**
     * A line of a bill.
     *
     * @throws Refused when the region has no such price
     */
    Line line(String name, double units) {
        return new Line(price(name), units, Optional.empty());
    }

    /** A line whose number of units is an estimate. */
    Line estimate(String name, double units, String doubt) {
        return new Line(price(name), units, Optional.of(doubt));
    }

    Set<String> names() {
        return byName.keySet();
    }

    private Price price(String name) {
        var price = byName.get(name);
        if (price == null) {
            throw new Refused("the price list has no " + name + " for region " + region + "; add it to "
                    + PriceList.FILE + " with its date and its source");
        }
        return price;
    }
}
