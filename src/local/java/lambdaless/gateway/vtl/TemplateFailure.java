package lambdaless.gateway.vtl;

import org.apache.velocity.exception.MethodInvocationException;

/** A template stopped while it was rendered: a call in it failed, or it overrode the same parameter twice. */
public final class TemplateFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateFailure(TemplateSource source, RuntimeException cause) {
        super(source.name() + place(source, cause) + ": " + reason(cause), cause);
    }

    private static String place(TemplateSource source, RuntimeException cause) {
        return cause instanceof MethodInvocationException failed
                ? " at " + source.place(failed.getLineNumber(), failed.getColumnNumber())
                : "";
    }

    private static String reason(RuntimeException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
