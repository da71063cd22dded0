package lambdaless.diff;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The changes between two recordings of a stack in Markdown, and those of them that need consent. */
record Report(String text, List<String> warnings) {
    private static final int LONGEST_VALUE = 160;
    private static final int LONGEST_PATTERN = 40;
    private static final String PATTERN = "pattern";
    private static final String SECOND = "\n`scripts/deploy` makes the second one by itself.\n\n";

    static Report of(Recording base, Recording head) {
        var before = facts(base);
        var after = facts(head);
        var changes = new ReadableChanges(Change.between(before, after)).changes();
        var warnings = new Warnings(changes, routes(before), routes(after)).all();
        return new Report(text(head.stack(), changes, warnings, Deployments.between(base, head)), warnings);
    }

    private static Set<String> routes(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.section() == Section.ROUTES)
                .map(Fact::subject)
                .collect(toSet());
    }

    private static List<Fact> facts(Recording recording) {
        var facts = new ArrayList<Fact>();
        facts.addAll(new RouteFacts(recording).facts());
        facts.addAll(new CallerFacts(recording).facts());
        facts.addAll(new BodyFacts(recording).facts());
        facts.addAll(new LimitFacts(recording).facts());
        facts.addAll(new OtherFacts(recording).facts());
        return facts;
    }

    private static String text(String stack, List<Change> changes, List<String> warnings, Deployments deployments) {
        var text = new StringBuilder("## What changes in `" + stack + "`\n\n");
        if (changes.isEmpty()) {
            return text.append("Nothing.\n").toString();
        }
        if (!warnings.isEmpty()) {
            text.append("**This breaks clients or endangers data:**\n\n");
            warnings.forEach(warning -> text.append("- ⚠️ ").append(warning).append('\n'));
            text.append('\n');
        }
        text.append(text(deployments));
        for (var section : Section.values()) {
            var lines = changes.stream()
                    .filter(change -> change.section() == section)
                    .map(Report::line)
                    .collect(joining());
            if (!lines.isEmpty()) {
                text.append("**")
                        .append(section.title())
                        .append("**\n\n")
                        .append(lines)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String text(Deployments deployments) {
        if (deployments.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("**Deployments**\n\n");
        deployments.two().forEach(what -> text.append("- two: ").append(what).append('\n'));
        deployments.one().forEach(what -> text.append("- one: ").append(what).append('\n'));
        return text.append(deployments.two().isEmpty() ? "\n" : SECOND).toString();
    }

    private static String line(Change change) {
        if (change.added()) {
            return "- added `" + change.subject() + "`" + detail(change.section(), change.after()) + "\n";
        }
        if (change.removed()) {
            return "- removed `" + change.subject() + "`\n";
        }
        return "- changed `" + change.subject() + "`: " + difference(change) + "\n";
    }

    private static String detail(Section section, JsonNode value) {
        return switch (section) {
            case TEMPLATES, ORIGINS, OTHERS -> "";
            default -> ": " + shown("", value);
        };
    }

    private static String difference(Change change) {
        if (change.section() == Section.TEMPLATES) {
            return lines(change.before().asText(), change.after().asText());
        }
        return difference("", change.before(), change.after());
    }

    /** The differences, field by field. */
    private static String difference(String path, JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            return (path.isEmpty() ? "" : path + " ") + shown(path, before) + " → " + shown(path, after);
        }
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .map(name -> difference(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name)))
                .collect(joining(", "));
    }

    /** The numbers of lines that a change of a template adds and removes; the lines themselves are in the pull request. */
    private static String lines(String before, String after) {
        var deltas =
                DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas();
        int added = deltas.stream().mapToInt(delta -> delta.getTarget().size()).sum();
        int removed =
                deltas.stream().mapToInt(delta -> delta.getSource().size()).sum();
        return added + removed == 0 ? "the end of its last line" : "+" + added + " −" + removed + " lines";
    }

    private static String shown(String name, JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        var text = plain(name, value);
        var shown = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
        return shown.isEmpty() ? "nothing" : "`" + shown.replace('`', '\'').replace('\n', ' ') + "`";
    }

    /** A value in words; of a long pattern that there is one. */
    private static String plain(String name, JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + " " + plain(field.getKey(), field.getValue()))
                    .collect(joining(", "));
        }
        var text = value.isTextual() ? value.asText() : value.toString();
        return name.equals(PATTERN) && text.length() > LONGEST_PATTERN ? "…" : text;
    }
}
