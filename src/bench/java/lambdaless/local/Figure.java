package lambdaless.local;

import java.util.Locale;

/** Something that was measured, and what it should be. */
record Figure(String what, String measured, String toReach) {
    static Figure atMost(String what, double measured, double most, String unit) {
        return new Figure(what, number(measured) + " " + unit, "≤ " + number(most) + " " + unit);
    }

    static Figure atLeast(String what, double measured, double least, String unit) {
        return new Figure(what, number(measured) + " " + unit, "≥ " + number(least) + " " + unit);
    }

    Figure with(String detail) {
        return new Figure(what, measured + " (" + detail + ")", toReach);
    }

    private static String number(double value) {
        var digits = value >= 100 ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, digits, value);
    }

    @Override
    public String toString() {
        return "| " + what + " | " + measured.strip() + " | " + toReach.strip() + " |";
    }
}
