package lambdaless.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateSource;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/** A template as the gateway's engine parses it: Velocity's own syntax tree, and questions that the rules have to it. */
record SyntaxTree(String template, Node root) {
    private static final TemplateEngine ENGINE = new TemplateEngine();

    /**
     * Parses a template.
     *
     * @throws lambdaless.gateway.vtl.TemplateSyntaxError when it does not parse
     */
    static SyntaxTree of(String template) {
        return new SyntaxTree(template, ENGINE.syntax(TemplateSource.ofText("template", template)));
    }

    /** All nodes of a kind in the order of the template. */
    <N extends Node> Stream<N> all(Class<N> kind) {
        return below(root).filter(kind::isInstance).map(kind::cast);
    }

    /** All references, also those in arguments, in conditions and within texts in double quotes. */
    Stream<Reference> references() {
        return below(root)
                .flatMap(node -> node instanceof ASTReference reference
                        ? Stream.of(new Reference(reference, reference.getLine()))
                        : interpolated(node, true));
    }

    /** The references whose values an expression has in it; not those in the arguments of their methods. */
    static Stream<Reference> values(Node expression) {
        if (expression instanceof ASTReference reference) {
            return Stream.of(new Reference(reference, reference.getLine()));
        }
        return expression instanceof ASTStringLiteral
                ? interpolated(expression, false)
                : children(expression).flatMap(SyntaxTree::values);
    }

    /** The references in a text in double quotes, which is a template of its own; they are on the line of the text. */
    private static Stream<Reference> interpolated(Node node, boolean arguments) {
        if (!(node instanceof ASTStringLiteral text) || text.isConstant()) {
            return Stream.empty();
        }
        var literal = text.literal();
        var inner = of(literal.substring(1, literal.length() - 1));
        return (arguments ? inner.references() : values(inner.root()))
                .map(reference -> new Reference(reference.node(), node.getLine()));
    }

    static List<Node> childrenOf(Node node) {
        return children(node).toList();
    }

    private static Stream<Node> children(Node node) {
        return IntStream.range(0, node.jjtGetNumChildren()).mapToObj(node::jjtGetChild);
    }

    /** A node and all below it, in the order of the template. */
    static Stream<Node> below(Node node) {
        return Stream.concat(Stream.of(node), children(node).flatMap(SyntaxTree::below));
    }

    /** The node without the brackets around it that Velocity's grammar puts there. */
    static Node bare(Node node) {
        return node instanceof ASTExpression && node.jjtGetNumChildren() == 1 ? bare(node.jjtGetChild(0)) : node;
    }

    /** The text before a node on its line. */
    String before(Node node) {
        var line = template.split("\n", -1)[node.getLine() - 1];
        return line.substring(0, Math.min(line.length(), node.getColumn() - 1));
    }
}
