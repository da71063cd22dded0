package lambdaless.cost;

import static lambdaless.cost.Columns.dollars;
import static lambdaless.cost.Columns.number;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A bill for a person: the totals, the largest lines, then all of it, and what is not in it. */
record Report(Calculation calculation, String config, String load) {
    private static final int LARGEST = 5;
    private static final String UNVERIFIED = "UNVERIFIED";

    String text() {
        var bill = calculation.bill();
        var parts = new ArrayList<String>();
        parts.add(head());
        parts.add(totals(bill));
        parts.add("The largest lines\n" + lines(bill.largest(LARGEST)));
        parts.add("By service\n" + services(bill));
        parts.add("All lines\n" + lines(bill.direct()));
        parts.add("A Lambda between, beside these\n" + lines(bill.function()));
        parts.add("The capacity of a request, in units of DynamoDB\n" + units());
        parts.addAll(notes(bill));
        return String.join("\n", parts);
    }

    private String head() {
        var load = calculation.usage().load();
        return "A month of stack " + calculation.name() + " in " + calculation.region()
                + ", in US dollars by the price list of "
                + calculation.prices().date() + "\n" + config + " under " + this.load + ": "
                + number(load.total(), 0) + " requests, " + number(load.total() / Load.SECONDS, 2) + " a second\n";
    }

    private String totals(Bill bill) {
        var function = calculation.usage().load().function();
        return new Columns("total", ">")
                .add("direct", dollars(bill.directly()))
                .add(
                        "with a Lambda (" + function.memoryMegabytes() + " MB, " + number(function.milliseconds(), 0)
                                + " ms, " + function.architecture() + ")",
                        dollars(bill.withFunction()))
                .add(
                        "difference, " + number(bill.savedPercent(), 1) + " % of the price with a Lambda",
                        dollars(bill.withFunction() - bill.directly()))
                .text();
    }

    private static String services(Bill bill) {
        var columns = new Columns("service", ">direct", ">with a Lambda");
        var all = Bill.byService(bill.all());
        var direct = Bill.byService(bill.direct());
        all.forEach((service, dollars) ->
                columns.add(service, dollars(direct.getOrDefault(service, 0.0)), dollars(dollars)));
        return columns.text();
    }

    private static String lines(List<Line> lines) {
        var columns = new Columns("service", "for", ">number", "of", ">dollars", "");
        lines.forEach(line -> columns.add(
                line.service(),
                line.paidFor(),
                number(line.units(), 2),
                line.price().unit(),
                dollars(line.dollars()),
                line.isVerified() ? "" : UNVERIFIED));
        return columns.text();
    }

    private String units() {
        var usage = calculation.usage();
        var columns = new Columns("operation", ">requests", ">reads", ">writes", ">bytes sent");
        usage.operations().forEach(operation -> {
            var measured = usage.measured(operation);
            columns.add(
                    operation.name(),
                    number(usage.load().of(operation.name()), 0),
                    number(measured.units().read(), 1),
                    number(measured.units().written(), 1),
                    number(measured.responseBytes(), 0));
        });
        return columns.text();
    }

    private List<String> notes(Bill bill) {
        var notes = new ArrayList<String>();
        var doubts = new TreeSet<String>();
        for (var line : bill.all()) {
            line.doubt().ifPresent(doubt -> doubts.add(line.service() + " " + line.paidFor() + ": " + doubt));
            if (!line.price().verified()) {
                doubts.add(line.service() + " " + line.price().what() + ": the price of "
                        + line.price().date() + " has one source");
            }
        }
        doubts.forEach(doubt -> notes.add(UNVERIFIED + " " + doubt));
        var unpriced = Unpriced.of(calculation.usage().stack());
        if (!unpriced.isEmpty()) {
            notes.add("Not priced, although declared: " + String.join(", ", unpriced));
        }
        notes.add("Not in the sum: free allowances, discounts and taxes; docs/cost.md has the rest");
        return notes;
    }
}
