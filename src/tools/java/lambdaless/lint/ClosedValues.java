package lambdaless.lint;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables of a template that hold nothing but what the template itself says, however it is put together: literals, counts,
 * what API Gateway made up, and text that has been held to a pattern of letters and digits.
 */
final class ClosedValues {
    private static final Pattern SET = Pattern.compile("\\(\\$(\\w+) = (.*)\\)", Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("\\(\\$(\\w+) in (.*)\\)", Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile("\\$(\\w+)\\.(?:add|put)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern HELD =
            Pattern.compile("#if\\(!\\$(\\w+)\\.matches\\('[\\w\\[\\]{},|?+-]+'\\)\\)[^\n]*#set\\(\\$\\1 = '\\w*'\\)");
    private static final Pattern COUNT = Pattern.compile("\\$\\w+\\.size\\(\\)|\\$foreach\\.index");
    private static final Pattern MADE_UP = Pattern.compile(
            "\\$context\\.(requestId|extendedRequestId|httpMethod)|\\$stageVariables\\.\\w+(\\.split\\(','\\))?");
    private static final Pattern LIST = Pattern.compile("\\[('[^']*')?]");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern OF_VARIABLE =
            Pattern.compile("\\$!?\\{?(\\w+)}?(\\.keySet\\(\\)|\\.get\\(\\$\\w+\\)|\\[\\d+])?");

    private final Set<String> names;

    private ClosedValues(Set<String> names) {
        this.names = names;
    }

    /** Something that a variable may hold. */
    private record Assignment(String variable, String expression) {}

    static ClosedValues of(String template) {
        var held = held(template);
        var assignments = assignments(template);
        var names = assignments.stream().map(Assignment::variable).collect(toSet());
        boolean shrunk = true;
        while (shrunk) {
            var closed = new ClosedValues(Set.copyOf(names));
            shrunk = names.removeAll(assignments.stream()
                    .filter(assignment -> !held.contains(assignment.variable()))
                    .filter(assignment -> !closed.holds(assignment.expression()))
                    .map(Assignment::variable)
                    .collect(toSet()));
        }
        return new ClosedValues(names);
    }

    /** The variables that are emptied where they do not match, and not set again after that. */
    private static Set<String> held(String template) {
        return HELD.matcher(template)
                .results()
                .filter(found -> template.indexOf("#set($" + found.group(1) + " =", found.end()) < 0)
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static List<Assignment> assignments(String template) {
        var assignments = new ArrayList<Assignment>();
        for (var token : Scanner.tokens(template)) {
            if (token.isDirective("set")) {
                find(SET, token.text(), assignments);
                find(ADDED, token.text(), assignments);
            } else if (token.isDirective("foreach")) {
                find(EACH, token.text(), assignments);
            }
        }
        return assignments;
    }

    private static void find(Pattern pattern, String text, List<Assignment> found) {
        pattern.matcher(text)
                .results()
                .map(match -> new Assignment(match.group(1), match.group(2)))
                .forEach(found::add);
    }

    /** True if every reference in an expression, also within its texts, is to such a value. */
    boolean holds(String expression) {
        var literalsGone = TEXT.matcher(expression).replaceAll("''");
        var parsed = literalsGone.replaceAll("\\$util\\.parseJson\\(\"\\[(\\$\\w+)]\"\\)", "$1");
        return Scanner.tokens(parsed).stream()
                .filter(token -> token.is(Token.Kind.REFERENCE))
                .allMatch(token -> holdsReference(token.text()));
    }

    private boolean holdsReference(String reference) {
        if (COUNT.matcher(reference).matches() || MADE_UP.matcher(reference).matches()) {
            return true;
        }
        var variable = OF_VARIABLE.matcher(reference);
        return variable.matches() && names.contains(variable.group(1));
    }

    /** The lists that a template begins and fills itself: {@code $tags}. */
    static Set<String> lists(String template) {
        return assignments(template).stream()
                .filter(assignment -> LIST.matcher(assignment.expression()).matches())
                .map(assignment -> "$" + assignment.variable())
                .collect(toSet());
    }
}
