package lambdaless.lint;

import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** Walks what a template prints, in its order, and keeps whether that is within a string of the JSON around it. */
final class Output {
    private final List<Printed> printed = new ArrayList<>();
    private boolean escaped;

    private Output() {}

    /**
     * A reference that is printed.
     *
     * @param quoted if it stands in a string of the JSON
     */
    record Printed(Reference reference, boolean quoted) {}

    static List<Printed> of(SyntaxTree tree) {
        var output = new Output();
        output.walk(tree.root(), false);
        return List.copyOf(output.printed);
    }

    /** Walks a node; true if a string is open after it. */
    private boolean walk(Node node, boolean quoted) {
        if (node instanceof ASTText) {
            return afterText(node.literal(), quoted);
        }
        if (node instanceof ASTReference reference) {
            printed.add(new Printed(new Reference(reference, reference.getLine()), quoted));
            return quoted;
        }
        if (node instanceof ASTIfStatement || node instanceof ASTElseIfStatement || node instanceof ASTElseStatement) {
            return branches(node, quoted);
        }
        if (node instanceof ASTSetDirective || node instanceof ASTComment) {
            return quoted;
        }
        boolean open = quoted;
        for (var child : SyntaxTree.childrenOf(node)) {
            if (!(node instanceof ASTDirective) || child instanceof ASTBlock) {
                open = walk(child, open);
            }
        }
        return open;
    }

    /** Each branch begins where the condition stands, and all end alike in JSON. */
    private boolean branches(Node statement, boolean quoted) {
        boolean open = quoted;
        for (var child : SyntaxTree.childrenOf(statement)) {
            if (child instanceof ASTBlock || child instanceof ASTElseIfStatement || child instanceof ASTElseStatement) {
                open = walk(child, quoted);
            }
        }
        return open;
    }

    /** Velocity may cut a text behind a backslash, so what that escapes may be in the next one. */
    private boolean afterText(String text, boolean quoted) {
        boolean open = quoted;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && !escaped) {
                open = !open;
            }
            escaped = c == '\\' && !escaped;
        }
        return open;
    }
}
