package lambdaless.lint;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lambdaless.api.Attribute;
import lambdaless.api.TableDefinition;
import lambdaless.api.Tables;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/** The loops of a template, of which API Gateway ends each after 1,000 turns. */
final class Loops {
    private static final String PAGE = "$.Items";
    private static final String INDEX = "$foreach.index";

    private static final Set<String> MANY_VALUES = Set.of("L", "NS", "SS");

    /** Lists whose length a model bounds, the batch, and the reasons why a batch was refused. */
    private static final Set<String> MODEL_BOUNDED = Stream.of(
                    Stream.of("CancellationReasons"),
                    Tables.all().stream().map(TableDefinition::tableName),
                    Tables.all().stream()
                            .flatMap(TableDefinition::attributesAndFields)
                            .filter(attribute ->
                                    MANY_VALUES.contains(attribute.type().dynamoDbType()))
                            .map(Attribute::name))
            .flatMap(names -> names)
            .collect(toSet());

    private Loops() {}

    static List<Finding> unbounded(String template) {
        var tree = SyntaxTree.of(template);
        var own = TaintAnalysis.lists(tree);
        return tree.all(ASTDirective.class)
                .filter(directive -> directive.getDirectiveName().equals("foreach"))
                .filter(loop -> !isBounded(loop.jjtGetChild(2), own) && !stopsAtLimit(loop))
                .map(loop -> new Finding(loop.getLine(), "#foreach over " + text(loop.jjtGetChild(2))))
                .toList();
    }

    private static String text(Node list) {
        return list instanceof ASTReference reference ? reference.literal() : "a range";
    }

    /** A list of literals, one of the template's own, one that a model bounds, or a header, which API Gateway bounds. */
    private static boolean isBounded(Node list, Set<String> own) {
        if (!(list instanceof ASTReference node)) {
            return list instanceof ASTObjectArray;
        }
        var reference = new Reference(node, node.getLine());
        return switch (reference.variable()) {
            case "input" ->
                reference.hasSteps("params/0", "header", "keySet/0")
                        || path(reference).filter(Loops::isModelBounded).isPresent();
            case "stageVariables" -> reference.steps().size() == 2 && isSplit(reference, 1);
            default ->
                (own.contains(reference.variable()) && reference.hasSteps())
                        || reference.hasSteps("keySet/0")
                        || (reference.variable().equals("ifMatch") && isSplit(reference, 0))
                        || MODEL_BOUNDED.stream()
                                .anyMatch(name -> reference.hasSteps(name) || reference.hasSteps(name, "L"));
        };
    }

    private static boolean isModelBounded(String path) {
        return path.startsWith("$.") && MODEL_BOUNDED.contains(path.substring(2));
    }

    /** The path that {@code $input.path('…')} reads. */
    private static Optional<String> path(Reference reference) {
        return reference.hasSteps("path/1") ? reference.textArgument(0, 0) : Optional.empty();
    }

    private static boolean isSplit(Reference reference, int step) {
        return reference.steps().size() == step + 1
                && SyntaxTree.childrenOf(reference.steps().get(step)).size() == 2
                && reference.textArgument(step, 0).equals(Optional.of(","));
    }

    /** A page is as long as the limit that was asked for: the loop over it begins with its end. */
    private static boolean stopsAtLimit(ASTDirective loop) {
        return loop.jjtGetChild(2) instanceof ASTReference node
                && node.getRootString().equals("input")
                && path(new Reference(node, node.getLine())).equals(Optional.of(PAGE))
                && SyntaxTree.childrenOf(loop.jjtGetChild(3)).stream()
                        .filter(child -> child instanceof ASTIfStatement
                                || child instanceof ASTSetDirective
                                || child instanceof ASTDirective)
                        .findFirst()
                        .filter(Loops::breaksAtLimit)
                        .isPresent();
    }

    private static boolean breaksAtLimit(Node statement) {
        return statement instanceof ASTIfStatement
                && SyntaxTree.bare(statement.jjtGetChild(0)) instanceof ASTEQNode equal
                && equal.jjtGetChild(0) instanceof ASTStringLiteral index
                && index.literal().equals('"' + INDEX + '"')
                && equal.jjtGetChild(1) instanceof ASTReference limit
                && limit.literal().equals("$limit")
                && SyntaxTree.childrenOf(statement.jjtGetChild(1)).stream()
                        .anyMatch(child -> child instanceof ASTDirective directive
                                && directive.getDirectiveName().equals("break"));
    }
}
