package lambdaless.cost;

import java.util.Optional;

/**
 * A line of a bill: so many units at a price.
 *
 * @param units of the price, in a month
 * @param subject tells it from others at the same price, such as a log group; or empty
 * @param doubt a reason not to rely on the number of units; empty where it is counted or measured
 */
record Line(Price price, double units, String subject, Optional<String> doubt) {
    Line(Price price, double units, Optional<String> doubt) {
        this(price, units, "", doubt);
    }

    Line of(String subject) {
        return new Line(price, units, subject, doubt);
    }

    double dollars() {
        return price.of(units);
    }

    String service() {
        return price.service();
    }

    String paidFor() {
        return subject.isEmpty() ? price.what() : price.what() + ", " + subject;
    }

    /** True if the price and the number of units are known from AWS, the resources or a measurement. */
    boolean isVerified() {
        return price.verified() && doubt.isEmpty();
    }
}
