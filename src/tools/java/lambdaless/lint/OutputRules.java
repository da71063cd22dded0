package lambdaless.lint;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lambdaless.api.Attribute;
import lambdaless.api.Tables;

/** Rules for what a template prints. */
final class OutputRules {
    private static final Pattern ESCAPED =
            Pattern.compile("\\$util\\.escapeJavaScript\\(.+\\)\\.replace\\(\"\\\\'\", \"'\"\\)", Pattern.DOTALL);
    private static final Pattern ESCAPED_VARIABLE = Pattern.compile("\\$util\\.escapeJavaScript\\((\\$\\w+)\\)");
    private static final Pattern URL_ENCODED =
            Pattern.compile("\\$util\\.urlEncode\\(.+\\)(\\.replace\\('\\+', '%20'\\))?");
    private static final Pattern JSON = Pattern.compile("\\$input\\.json\\(('[^']+'|\"[^\"]+\")\\)");
    private static final Pattern NUMBER_OR_FLAG = Pattern.compile("\\$\\w+\\.(%s)".formatted(typed("N", "BOOL")));
    private static final Pattern NUMBER_IN_BODY = Pattern.compile(".*[.](%s)".formatted(names("N")) + "['\"]\\)");
    private static final Pattern FIXED =
            Pattern.compile("\"(?:\\w*Expression|TableName|IndexName|ReturnValues|ExpressionAttributeNames)\":");

    private OutputRules() {}

    static final Rule ESCAPES = new Rule("unescaped-output", "is printed without escaping", OutputRules::unescaped);

    static final Rule EXPRESSIONS =
            new Rule("built-expression", "puts input into an expression or a name", OutputRules::builtFromInput);

    private static List<Finding> unescaped(String template) {
        var closed = ClosedValues.of(template);
        var problems = new ArrayList<Finding>();
        var before = "";
        for (var token : Scanner.tokens(template)) {
            if (token.is(Token.Kind.REFERENCE) && !closed.holds(token.text())) {
                boolean safe = token.quoted() ? safeInText(token.text(), before, closed) : safeAsJson(token.text());
                if (!safe) {
                    problems.add(Finding.at(token));
                }
            }
            before = token.is(Token.Kind.OUTPUT) ? token.text() : "";
        }
        return problems;
    }

    private static boolean safeInText(String reference, String before, ClosedValues closed) {
        var plain = ESCAPED_VARIABLE.matcher(reference);
        return ESCAPED.matcher(reference).matches()
                || URL_ENCODED.matcher(reference).matches()
                || (plain.matches() && closed.holds(plain.group(1)))
                || (before.endsWith("{\"N\": \"")
                        && JSON.matcher(reference).matches()
                        && NUMBER_IN_BODY.matcher(reference).matches());
    }

    private static boolean safeAsJson(String reference) {
        return JSON.matcher(reference).matches()
                || NUMBER_OR_FLAG.matcher(reference).matches();
    }

    /** On the line of a fixed parameter there may be branches, but no caller's text. */
    private static List<Finding> builtFromInput(String template) {
        var closed = ClosedValues.of(template);
        var problems = new ArrayList<Finding>();
        boolean fixed = false;
        for (var token : Scanner.tokens(template)) {
            if (token.is(Token.Kind.OUTPUT)) {
                int line = token.text().lastIndexOf('\n') + 1;
                fixed = (fixed && line == 0)
                        || FIXED.matcher(token.text().substring(line)).find();
            } else if (fixed && token.is(Token.Kind.REFERENCE) && !closed.holds(token.text())) {
                problems.add(Finding.at(token));
            }
        }
        return problems;
    }

    private static String names(String type) {
        return Tables.all().stream()
                .flatMap(table -> table.attributes().stream())
                .filter(attribute -> attribute.type().dynamoDbType().equals(type))
                .map(Attribute::name)
                .collect(joining("|"));
    }

    private static String typed(String... types) {
        return List.of(types).stream()
                .map(type -> "(?:" + names(type) + ")\\." + type)
                .collect(joining("|"));
    }
}
