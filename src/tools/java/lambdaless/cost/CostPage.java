package lambdaless.cost;

import static lambdaless.cost.Columns.dollars;
import static lambdaless.cost.Columns.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;

/** The tables of docs/cost.md: the project's stack files under its own load, as it is and with ten and a hundred times as many requests. */
record CostPage(List<Calculation> calculations) {
    private static final List<Path> STACKS = List.of(Path.of("Pulumi.dev.yaml"), Path.of("Pulumi.prod.yaml"));
    private static final List<Double> REQUESTS = List.of(1e6, 1e7, 1e8);
    private static final double OF_SERVICES = 1e7;
    private static final double MILLION = 1e6;
    private static final Pattern TABLES = Pattern.compile("(?s)(<!-- tables: [^>]*-->\n).*?(<!-- end of tables -->)");

    static CostPage of(Api api) {
        var first = Calculation.of(api, STACKS.get(0), Cost.DEFAULT_LOAD);
        return new CostPage(STACKS.stream()
                .map(stack -> {
                    var settings = ProgramRun.settings(api, stack);
                    return Calculation.of(
                            api,
                            stack,
                            settings,
                            PriceList.ofProject().of(settings.region()),
                            Calculation.load(api, settings, Cost.DEFAULT_LOAD),
                            first.usage().measured());
                })
                .toList());
    }

    /** Puts the tables in their place in a page. */
    void writeInto(Path page) throws IOException {
        Files.writeString(page, in(Files.readString(page)));
    }

    /** The text of a page with the tables in their place. */
    String in(String page) {
        var matcher = TABLES.matcher(page);
        if (!matcher.find()) {
            throw new Refused("the page has no place for the tables; expected " + TABLES.pattern());
        }
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(tables()) + "$2");
    }

    private String tables() {
        return "\n" + totals() + "\n" + services() + "\n";
    }

    private String totals() {
        var rows = new StringBuilder("| US dollars a month |"
                + row(REQUESTS.stream()
                        .map(number -> number(number / MILLION, 0) + " million")
                        .toList())
                + "|---|" + "---:|".repeat(REQUESTS.size()) + "\n");
        for (var calculation : calculations) {
            var bills = REQUESTS.stream()
                    .map(number -> calculation.scaledTo(number).bill())
                    .toList();
            rows.append("| ").append(calculation.name()).append(", direct |");
            rows.append(row(bills.stream().map(bill -> dollars(bill.directly())).toList()));
            rows.append("| ").append(calculation.name()).append(", with a Lambda |");
            rows.append(
                    row(bills.stream().map(bill -> dollars(bill.withFunction())).toList()));
            rows.append("| saved by the direct way |");
            rows.append(row(bills.stream()
                    .map(bill -> number(bill.savedPercent(), 1) + " %")
                    .toList()));
        }
        return rows.toString();
    }

    private String services() {
        var bills = calculations.stream()
                .map(calculation -> calculation.scaledTo(OF_SERVICES).bill())
                .toList();
        var services = bills.stream()
                .flatMap(bill -> Bill.byService(bill.direct()).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var rows = new StringBuilder("| " + number(OF_SERVICES / MILLION, 0) + " million requests, direct |"
                + row(calculations.stream().map(Calculation::name).toList())
                + "|---|" + "---:|".repeat(calculations.size()) + "\n");
        for (var service : services) {
            rows.append("| ").append(service).append(" |");
            rows.append(row(bills.stream()
                    .map(bill -> dollars(Bill.byService(bill.direct()).getOrDefault(service, 0.0)))
                    .toList()));
        }
        return rows.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining()) + "\n";
    }
}
