package lambdaless.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;

/**
 * Rules for what a template calls and how often.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">the
 *     reference of mapping templates</a>
 */
final class CallRules {
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
    private static final Set<String> OWNERS = Set.of("util", "utils", "input");
    private static final Set<String> REFUSED_DIRECTIVES = Set.of("macro", "include", "parse", "evaluate", "define");

    private CallRules() {}

    static final Rule FUNCTIONS_OF_API_GATEWAY =
            new Rule("unknown-function", "is not a function that API Gateway has", CallRules::unknownFunctions);

    static final Rule NO_SEARCH = new Rule(
            "parameter-search",
            "takes the parameter from wherever the caller put it",
            template -> SyntaxTree.of(template)
                    .references()
                    .filter(CallRules::isSearch)
                    .map(Reference::finding)
                    .toList());

    static final Rule NO_MACROS = new Rule(
            "refused-directive",
            "is not a directive that is proven on API Gateway",
            template -> SyntaxTree.of(template)
                    .all(ASTDirective.class)
                    .filter(directive -> REFUSED_DIRECTIVES.contains(directive.getDirectiveName()))
                    .map(directive -> new Finding(directive.getLine(), "#" + directive.getDirectiveName()))
                    .toList());

    static final Rule BOUNDED_LOOPS =
            new Rule("unbounded-loop", "may take more turns than the 1,000 that API Gateway runs", Loops::unbounded);

    private static List<Finding> unknownFunctions(String template) {
        return SyntaxTree.of(template)
                .references()
                .filter(reference -> OWNERS.contains(reference.variable()))
                .flatMap(reference -> reference.firstName().stream()
                        .map(name -> new Finding(reference.line(), reference.variable() + "." + name)))
                .filter(function -> !FUNCTIONS.contains(function.text()))
                .toList();
    }

    private static boolean isSearch(Reference reference) {
        return reference.variable().equals("input")
                && reference.firstName().equals(Optional.of("params"))
                && !reference.arguments(0).isEmpty();
    }
}
