package lambdaless.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Attribute;
import lambdaless.api.TableDefinition;
import lambdaless.api.Tables;
import org.apache.velocity.runtime.parser.node.ASTReference;

/** Rules for what a template prints. */
final class OutputRules {
    private static final Pattern FIXED =
            Pattern.compile("\"(?:\\w*Expression|TableName|IndexName|ReturnValues|ExpressionAttributeNames)\":");
    private static final String NUMBER_VALUE = "{\"N\": \"";

    private OutputRules() {}

    static final Rule ESCAPES = new Rule("unescaped-output", "is printed without escaping", OutputRules::unescaped);

    static final Rule EXPRESSIONS =
            new Rule("built-expression", "puts input into an expression or a name", OutputRules::builtFromInput);

    private static List<Finding> unescaped(String template) {
        var tree = SyntaxTree.of(template);
        var taint = TaintAnalysis.of(tree);
        return Output.of(tree).stream()
                .filter(printed -> !taint.isClean(printed.reference()))
                .filter(printed -> printed.quoted()
                        ? !safeInText(printed.reference(), tree, taint)
                        : !safeAsJson(printed.reference()))
                .map(printed -> printed.reference().finding())
                .toList();
    }

    private static boolean safeInText(Reference reference, SyntaxTree tree, TaintAnalysis taint) {
        return isUtil(reference)
                ? isEscaped(reference) || isUrlEncoded(reference) || isEscapedWord(reference, taint)
                : isJson(reference)
                        && ((isNumberOfBody(reference)
                                        && tree.before(reference.node()).endsWith(NUMBER_VALUE))
                                || isMemberOfNumberSet(reference));
    }

    private static boolean isMemberOfNumberSet(Reference reference) {
        var path = reference.textArgument(0, 0).orElse("");
        return names("NS").anyMatch(name -> path.endsWith("." + name + "[$foreach.index]"));
    }

    /** The texts of a set of numbers without their quotation marks. */
    private static boolean isNumbers(Reference reference) {
        return reference.variable().equals("input")
                && reference.hasSteps("json/1", "replace/2")
                && reference
                        .textArgument(0, 0)
                        .filter(path -> path.endsWith(".NS"))
                        .isPresent()
                && replaces(reference, "\"", "");
    }

    private static boolean safeAsJson(Reference reference) {
        return isJson(reference) || isNumberOrFlag(reference) || isNumbers(reference);
    }

    private static boolean isUtil(Reference reference) {
        return reference.variable().equals("util");
    }

    private static boolean isEscaped(Reference reference) {
        return reference.hasSteps("escapeJavaScript/1", "replace/2") && replaces(reference, "\\'", "'");
    }

    private static boolean isUrlEncoded(Reference reference) {
        return reference.hasSteps("urlEncode/1")
                || (reference.hasSteps("urlEncode/1", "replace/2") && replaces(reference, "+", "%20"));
    }

    private static boolean replaces(Reference reference, String text, String other) {
        return reference.textArgument(1, 0).equals(Optional.of(text))
                && reference.textArgument(1, 1).equals(Optional.of(other));
    }

    /** Of the template's own words none has an apostrophe. */
    private static boolean isEscapedWord(Reference reference, TaintAnalysis taint) {
        return reference.hasSteps("escapeJavaScript/1")
                && reference.arguments(0).get(0) instanceof ASTReference
                && taint.isClean(reference.arguments(0).get(0));
    }

    private static boolean isJson(Reference reference) {
        return reference.variable().equals("input")
                && reference.hasSteps("json/1")
                && reference.textArgument(0, 0).isPresent();
    }

    private static boolean isNumberOfBody(Reference reference) {
        var path = reference.textArgument(0, 0).orElse("");
        return names("N").anyMatch(name -> path.endsWith("." + name));
    }

    private static boolean isNumberOrFlag(Reference reference) {
        return Stream.of("N", "BOOL").anyMatch(type -> names(type).anyMatch(name -> reference.hasSteps(name, type)));
    }

    /** On the line of a fixed parameter there may be branches, but no caller's text. */
    private static List<Finding> builtFromInput(String template) {
        var tree = SyntaxTree.of(template);
        var taint = TaintAnalysis.of(tree);
        return Output.of(tree).stream()
                .map(Output.Printed::reference)
                .filter(reference -> !taint.isClean(reference))
                .filter(reference ->
                        FIXED.matcher(tree.before(reference.node())).find())
                .map(Reference::finding)
                .toList();
    }

    private static Stream<String> names(String type) {
        return Tables.all().stream()
                .flatMap(TableDefinition::attributesAndFields)
                .filter(attribute -> attribute.type().dynamoDbType().equals(type))
                .map(Attribute::name);
    }
}
