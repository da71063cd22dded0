package lambdaless.lint;

import java.util.List;
import java.util.Optional;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * A reference of a template, such as {@code $input.params().path.get('userId')}: a variable, and steps from it to a value.
 *
 * @param line of the template; the first is 1
 */
record Reference(ASTReference node, int line) {
    String variable() {
        return node.getRootString();
    }

    String text() {
        return node.literal();
    }

    List<Node> steps() {
        return SyntaxTree.childrenOf(node);
    }

    /**
     * True if the steps are these: {@code name} for a property, {@code name/2} for a method with as many arguments, and
     * {@code []} for an index. A property that {@code get} reads is one.
     */
    boolean hasSteps(String... expected) {
        return steps().stream().map(Reference::shape).toList().equals(List.of(expected));
    }

    /** The name of the first step; empty for a variable alone and for one with an index. */
    Optional<String> firstName() {
        return steps().stream()
                .findFirst()
                .map(Reference::shape)
                .map(shape -> shape.replaceFirst("/.*", ""))
                .filter(name -> !name.equals("[]"));
    }

    /** The arguments of a step that is a method. */
    List<Node> arguments(int step) {
        var method = SyntaxTree.childrenOf(steps().get(step));
        return method.subList(1, method.size()).stream().map(SyntaxTree::bare).toList();
    }

    /** The text of an argument that is one, between its quotes and as it is written; empty for any other. */
    Optional<String> textArgument(int step, int argument) {
        return arguments(step).get(argument) instanceof ASTStringLiteral text
                ? Optional.of(text.literal().substring(1, text.literal().length() - 1))
                : Optional.empty();
    }

    private static String shape(Node step) {
        if (step instanceof ASTMethod method) {
            return property(method).orElseGet(() -> method.getMethodName() + "/" + (method.jjtGetNumChildren() - 1));
        }
        return step instanceof ASTIndex ? "[]" : ((ASTIdentifier) step).getIdentifier();
    }

    /** The property that {@code .get('name')} reads, as {@code .name} does. */
    private static Optional<String> property(ASTMethod method) {
        return method.getMethodName().equals("get")
                        && method.jjtGetNumChildren() == 2
                        && SyntaxTree.bare(method.jjtGetChild(1)) instanceof ASTStringLiteral name
                ? Optional.of(name.literal().substring(1, name.literal().length() - 1))
                : Optional.empty();
    }

    Finding finding() {
        return new Finding(line, text());
    }
}
