package lambdaless.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/rules.md, which stand between two marks. */
final class RulesPage {
    private static final Pattern TABLES = Pattern.compile("(?s)(<!-- tables -->\n).*(<!-- end of tables -->)");

    private RulesPage() {}

    /** The text of a page with the tables as they have to be. */
    static String in(String page) {
        return TABLES.matcher(page).replaceFirst("$1\n" + Matcher.quoteReplacement(tables()) + "\n$2");
    }

    private static String tables() {
        var chapters = Rules.CHAPTERS.stream()
                .map(chapter -> table(
                        chapter.title(),
                        List.of("Rule", "Asks for", "Met by", "Accepted in"),
                        applicable(chapter.rules(), true).map(RulesPage::row)));
        var exceptions = table(
                "Accepted findings",
                List.of("Rules", "Stacks", "Resources", "Reason"),
                Exemptions.ALL.stream().map(RulesPage::row));
        var others = table(
                "Not applicable",
                List.of("Rule", "Asks for", "Reason"),
                applicable(Rules.ALL, false).map(rule -> List.of(rule.id(), rule.asks(), rule.met())));
        return Stream.concat(chapters, Stream.of(exceptions, others)).collect(joining("\n"));
    }

    private static Stream<Rule> applicable(List<Rule> rules, boolean wanted) {
        return rules.stream().filter(rule -> rule.isApplicable() == wanted);
    }

    private static List<String> row(Rule rule) {
        var stacks = Exemptions.ALL.stream()
                .filter(exemption -> exemption.rules().contains(rule.id()))
                .flatMap(exemption -> exemption.stacks().stream())
                .distinct()
                .toList();
        return List.of(rule.id(), rule.asks(), rule.met(), names(stacks));
    }

    private static List<String> row(Exemption exemption) {
        return List.of(
                String.join(", ", exemption.rules()),
                names(exemption.stacks()),
                exemption.resources().isEmpty() ? "all" : names(exemption.resources()),
                exemption.reason());
    }

    private static String names(List<String> names) {
        return names.containsAll(Exemptions.EVERY_STACK)
                ? "every stack"
                : names.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }

    private static String table(String title, List<String> head, Stream<List<String>> rows) {
        return "## " + title + "\n\n" + line(head) + "|---".repeat(head.size()) + "|\n"
                + rows.map(RulesPage::line).collect(joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.isEmpty() ? "| " : "| " + cell + " ")
                        .collect(joining()) + "|\n";
    }
}
