package lambdaless.lint;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds the variables that hold nothing but what the template itself says, however it is put together: literals, counts, what
 * API Gateway made up, and text that has been held to a pattern of letters and digits. All others may hold a caller's text.
 */
final class TaintAnalysis {
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\w\\[\\]{},|?+-]+");
    private static final Pattern WORD = Pattern.compile("'\\w*'");
    private static final Pattern NUMBERS = Pattern.compile("\\[\\$\\w+]");
    private static final Set<String> MADE_UP =
            Set.of("requestId", "extendedRequestId", "requestTimeEpoch", "httpMethod");
    private static final Set<String> ADDING = Set.of("add", "put");

    private final Set<String> names;

    private TaintAnalysis(Set<String> names) {
        this.names = names;
    }

    /** Something that a variable may hold. */
    private record Assignment(String variable, Node expression) {}

    static TaintAnalysis of(SyntaxTree tree) {
        var held = held(tree);
        var assignments = assignments(tree);
        var names = assignments.stream().map(Assignment::variable).collect(toSet());
        boolean shrunk = true;
        while (shrunk) {
            var clean = new TaintAnalysis(Set.copyOf(names));
            shrunk = names.removeAll(assignments.stream()
                    .filter(assignment -> !held.contains(assignment.variable()))
                    .filter(assignment -> !clean.isClean(assignment.expression()))
                    .map(Assignment::variable)
                    .collect(toSet()));
        }
        return new TaintAnalysis(names);
    }

    /** The variables that are emptied where they do not match, and not set again after that. */
    private static Set<String> held(SyntaxTree tree) {
        return tree.all(ASTIfStatement.class)
                .flatMap(statement -> held(statement, tree).stream())
                .collect(toSet());
    }

    private static Optional<String> held(ASTIfStatement statement, SyntaxTree tree) {
        return SyntaxTree.bare(statement.jjtGetChild(0)) instanceof ASTNotNode not
                        && SyntaxTree.bare(not.jjtGetChild(0)) instanceof ASTReference node
                ? Optional.of(new Reference(node, node.getLine()))
                        .filter(reference -> reference.hasSteps("matches/1"))
                        .filter(reference -> reference.textArgument(0, 0).stream()
                                .anyMatch(pattern ->
                                        LETTERS_AND_DIGITS.matcher(pattern).matches()))
                        .map(Reference::variable)
                        .filter(variable -> emptiesLast(statement.jjtGetChild(1), variable, tree))
                : Optional.empty();
    }

    /** True if the last statement that sets a variable is in a block, and sets it to a word of the template's. */
    private static boolean emptiesLast(Node block, String variable, SyntaxTree tree) {
        var sets = tree.all(ASTSetDirective.class)
                .filter(set -> isOf(set, variable))
                .toList();
        return !sets.isEmpty()
                && SyntaxTree.childrenOf(block).contains(sets.get(sets.size() - 1))
                && SyntaxTree.bare(sets.get(sets.size() - 1).jjtGetChild(1)) instanceof ASTStringLiteral word
                && WORD.matcher(word.literal()).matches();
    }

    private static boolean isOf(ASTSetDirective set, String variable) {
        return set.jjtGetChild(0) instanceof ASTReference target
                && target.jjtGetNumChildren() == 0
                && target.getRootString().equals(variable);
    }

    private static List<Assignment> assignments(SyntaxTree tree) {
        var assignments = new ArrayList<Assignment>();
        SyntaxTree.below(tree.root()).forEach(node -> {
            if (node instanceof ASTSetDirective set && set.jjtGetChild(0) instanceof ASTReference target) {
                if (target.jjtGetNumChildren() == 0) {
                    assignments.add(new Assignment(target.getRootString(), set.jjtGetChild(1)));
                }
                SyntaxTree.values(set.jjtGetChild(1))
                        .flatMap(TaintAnalysis::added)
                        .forEach(assignments::add);
            } else if (node instanceof ASTDirective loop
                    && loop.getDirectiveName().equals("foreach")) {
                var each = (ASTReference) loop.jjtGetChild(0);
                assignments.add(new Assignment(each.getRootString(), loop.jjtGetChild(2)));
            }
        });
        return assignments;
    }

    /** The values that a call adds to a list or a map. */
    private static Stream<Assignment> added(Reference reference) {
        return reference.steps().size() == 1
                        && reference.firstName().filter(ADDING::contains).isPresent()
                ? reference.arguments(0).stream().map(argument -> new Assignment(reference.variable(), argument))
                : Stream.empty();
    }

    /** True if every reference in an expression, also within its texts, is clean. */
    boolean isClean(Node expression) {
        return SyntaxTree.values(expression).allMatch(this::isClean);
    }

    /** True if a reference prints nothing of a caller. */
    boolean isClean(Reference reference) {
        return switch (reference.variable()) {
            case "context" ->
                reference.steps().size() == 1
                        && reference.firstName().filter(MADE_UP::contains).isPresent();
            case "stageVariables" ->
                reference.steps().size() == 1
                        || (reference.steps().size() == 2
                                && reference.hasSteps(reference.firstName().orElse(""), "split/1"));
            case "foreach" -> reference.hasSteps("index");
            case "util" ->
                reference.hasSteps("parseJson/1")
                        && reference.textArgument(0, 0).stream()
                                .anyMatch(text -> NUMBERS.matcher(text).matches())
                        && isClean(reference.arguments(0).get(0));
            default -> reference.hasSteps("size/0") || isCleanVariable(reference);
        };
    }

    private boolean isCleanVariable(Reference reference) {
        return names.contains(reference.variable())
                && (reference.hasSteps()
                        || reference.hasSteps("keySet/0")
                        || reference.hasSteps("[]")
                        || (reference.hasSteps("replaceFirst/2")
                                && reference.arguments(0).stream().allMatch(this::isClean))
                        || (reference.hasSteps("get/1")
                                && reference.arguments(0).get(0) instanceof ASTReference));
    }

    /** The variables of lists that a template begins and fills itself. */
    static Set<String> lists(SyntaxTree tree) {
        return assignments(tree).stream()
                .filter(assignment -> isLiteralList(SyntaxTree.bare(assignment.expression())))
                .map(Assignment::variable)
                .collect(toSet());
    }

    private static boolean isLiteralList(Node node) {
        return node instanceof ASTObjectArray
                && SyntaxTree.childrenOf(node).stream()
                        .allMatch(element -> SyntaxTree.bare(element) instanceof ASTStringLiteral);
    }
}
