package lambdaless.cost;

import java.util.Optional;

/**
 * A line of a bill: so many units at a price.
 *
 * @param units of the price, in a month
 * @param doubt a reason not to rely on the number of units; empty where it is counted or measured
 */
record Line(Price price, double units, Optional<String> doubt) {
    Line(Price price, double units) {
        this(price, units, Optional.empty());
    }

    double dollars() {
        return price.of(units);
    }

    String service() {
        return price.service();
    }

    /** True if the price and the number of units are known from AWS, the resources or a measurement. */
    boolean isVerified() {
        return price.verified() && doubt.isEmpty();
    }
}
