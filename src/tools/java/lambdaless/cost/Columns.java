package lambdaless.cost;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows of text under each other: the columns that begin with {@code >} in the first row are numbers and end under each other. */
final class Columns {
    private static final String RIGHT = ">";
    private static final String GAP = "  ";

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... headings) {
        this.right = List.of(headings).stream()
                .map(heading -> heading.startsWith(RIGHT))
                .toList();
        add(List.of(headings).stream()
                .map(heading -> heading.replaceFirst("^" + RIGHT, ""))
                .toArray(String[]::new));
    }

    Columns add(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        var widths = IntStream.range(0, right.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), widths[column], right.get(column)))
                        .collect(joining(GAP, GAP, ""))
                        .stripTrailing())
                .collect(joining("\n", "", "\n"));
    }

    private static String padded(String cell, int width, boolean toTheRight) {
        var spaces = " ".repeat(width - cell.length());
        return toTheRight ? spaces + cell : cell + spaces;
    }

    static String dollars(double dollars) {
        return number(dollars, 2);
    }

    static String number(double number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
