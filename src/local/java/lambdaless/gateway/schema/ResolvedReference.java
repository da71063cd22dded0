package lambdaless.gateway.schema;

import com.github.fge.jackson.NodeType;
import com.github.fge.jackson.jsonpointer.JsonPointer;
import com.github.fge.jsonschema.core.exceptions.ProcessingException;
import com.github.fge.jsonschema.core.keyword.syntax.checkers.SyntaxChecker;
import com.github.fge.jsonschema.core.load.RefResolver;
import com.github.fge.jsonschema.core.load.SchemaLoader;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.core.report.ProcessingReport;
import com.github.fge.jsonschema.core.tree.SchemaTree;
import com.github.fge.jsonschema.library.Keyword;
import com.github.fge.jsonschema.library.Library;
import com.github.fge.msgsimple.bundle.MessageBundle;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;

/** The keyword {@code $ref}, checked to lead somewhere: the validator itself looks for that only when there is a body. */
final class ResolvedReference implements SyntaxChecker {
    private static final String REF = "$ref";

    /** In the messages about a reference that loops or dangles, and not in those about an address that nothing is loaded from. */
    private static final String LEADS_ASTRAY = "ref";

    private final SyntaxChecker address;
    private final RefResolver resolver;

    private ResolvedReference(SyntaxChecker address, RefResolver resolver) {
        this.address = address;
        this.resolver = resolver;
    }

    /** A library with this keyword in place of its own. */
    static Library in(Library library, SchemaLoader loader) {
        var address =
                Objects.requireNonNull(library.getSyntaxCheckers().entries().get(REF));
        var keyword = Keyword.newBuilder(REF)
                .withSyntaxChecker(new ResolvedReference(address, new RefResolver(loader)))
                .freeze();
        return library.thaw().removeKeyword(REF).addKeyword(keyword).freeze();
    }

    @Override
    public EnumSet<NodeType> getValidTypes() {
        return address.getValidTypes();
    }

    @Override
    public void checkSyntax(
            Collection<JsonPointer> pointers, MessageBundle bundle, ProcessingReport report, SchemaTree tree)
            throws ProcessingException {
        if (!tree.getNode().path(REF).isTextual()) {
            address.checkSyntax(pointers, bundle, report, tree);
            return;
        }
        try {
            var referred = resolver.rawProcess(report, tree);
            if (!referred.getNode().isObject()) {
                refuse(
                        "JSON Reference \"" + tree.getNode().path(REF).asText() + "\" does not lead to a schema",
                        tree,
                        report);
            }
        } catch (ProcessingException unresolved) {
            if (unresolved.getProcessingMessage().asJson().has(LEADS_ASTRAY)) {
                refuse(unresolved.getShortMessage(), tree, report);
            }
        }
    }

    private static void refuse(String message, SchemaTree tree, ProcessingReport report) throws ProcessingException {
        report.error(
                new ProcessingMessage().setMessage(message).put("schema", tree).put("keyword", REF));
    }
}
