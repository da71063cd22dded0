package lambdaless.lint;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.AttributeType;
import lambdaless.api.TableDefinition;
import lambdaless.api.Tables;

/**
 * Rules for what a template calls and how often.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">the
 *     reference of mapping templates</a>
 */
final class CallRules {
    private static final Pattern FUNCTION = Pattern.compile("\\$!?\\{?(utils?|input)\\.(\\w+)");
    private static final Set<String> FUNCTIONS = Set.of(
            "util.escapeJavaScript",
            "util.parseJson",
            "util.urlEncode",
            "util.urlDecode",
            "util.base64Encode",
            "util.base64Decode",
            "input.json",
            "input.path",
            "input.params",
            "input.body");
    private static final Pattern SEARCH = Pattern.compile("\\$!?\\{?input\\.params\\([^)]+\\)");
    private static final Set<String> REFUSED_DIRECTIVES = Set.of("macro", "include", "parse", "evaluate", "define");
    private static final Pattern EACH = Pattern.compile("\\(\\$\\w+ in (.+)\\)", Pattern.DOTALL);
    private static final Pattern BOUNDED = Pattern.compile(
            "\\[.*]" // a literal list, no range
                    + "|\\$(input\\.params\\(\\)\\.header|\\w+)\\.keySet\\(\\)"
                    + "|\\$(stageVariables\\.\\w+|value)\\.split\\(','\\)" // a header is bounded by API Gateway
                    + "|\\$input\\.path\\('\\$\\.(CancellationReasons|%1$s)'\\)|\\$\\w+\\.(%1$s)(\\.L)?"
                            .formatted(modelBounded()));
    private static final Pattern RANGE = Pattern.compile("\\[[^']*\\.\\.[^']*]");
    private static final Pattern PAGE = Pattern.compile("\\$input\\.path\\('\\$\\.Items'\\)");
    private static final Pattern STOP = Pattern.compile("\\(\"\\$foreach\\.index\" == \\$limit\\)");

    private CallRules() {}

    static final Rule FUNCTIONS_OF_API_GATEWAY =
            new Rule("unknown-function", "is not a function that API Gateway has", CallRules::unknownFunctions);

    static final Rule NO_SEARCH = new Rule(
            "parameter-search",
            "takes the parameter from wherever the caller put it",
            template -> SEARCH.matcher(template)
                    .results()
                    .map(found -> Finding.at(template, found.start(), found.group()))
                    .toList());

    static final Rule NO_MACROS = new Rule(
            "refused-directive",
            "is not a directive that is proven on API Gateway",
            template -> Scanner.tokens(template).stream()
                    .filter(token -> token.is(Token.Kind.DIRECTIVE) && REFUSED_DIRECTIVES.contains(token.name()))
                    .map(token -> new Finding(token.line(), "#" + token.name()))
                    .toList());

    static final Rule BOUNDED_LOOPS = new Rule(
            "unbounded-loop", "may take more turns than the 1,000 that API Gateway runs", CallRules::unboundedLoops);

    private static List<Finding> unknownFunctions(String template) {
        return FUNCTION.matcher(template)
                .results()
                .map(found -> Finding.at(template, found.start(), found.group(1) + "." + found.group(2)))
                .filter(function -> !FUNCTIONS.contains(function.text()))
                .toList();
    }

    private static List<Finding> unboundedLoops(String template) {
        var tokens = Scanner.tokens(template);
        var own = ClosedValues.lists(template);
        return tokens.stream()
                .filter(token -> token.isDirective("foreach"))
                .filter(token -> !isBounded(token, own) && !stops(tokens, token))
                .map(Finding::at)
                .toList();
    }

    private static boolean isBounded(Token loop, Set<String> own) {
        var list = EACH.matcher(loop.text()).replaceAll("$1");
        return own.contains(list)
                || (BOUNDED.matcher(list).matches() && !RANGE.matcher(list).matches());
    }

    /** A page is as long as the limit that was asked for: the loop over it begins with its end. */
    private static boolean stops(List<Token> tokens, Token loop) {
        int at = tokens.indexOf(loop);
        var body = tokens.subList(at + 1, tokens.size()).stream()
                .filter(token -> token.is(Token.Kind.DIRECTIVE))
                .toList();
        var beginning =
                body.stream().takeWhile(token -> !token.isDirective("end")).toList();
        return PAGE.matcher(EACH.matcher(loop.text()).replaceAll("$1")).matches()
                && !beginning.isEmpty()
                && STOP.matcher(beginning.get(0).text()).matches()
                && beginning.stream().anyMatch(token -> token.isDirective("break"));
    }

    /** The lists of objects whose length a model bounds, and the batch. */
    private static String modelBounded() {
        var lists = Tables.all().stream()
                .flatMap(table -> table.attributes().stream())
                .filter(attribute -> attribute.type() instanceof AttributeType.Objects)
                .map(attribute -> attribute.name());
        var batches = Tables.all().stream().map(TableDefinition::tableName);
        return Stream.concat(lists, batches).collect(joining("|"));
    }
}
