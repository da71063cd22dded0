package lambdaless.gateway.stack;

import java.util.List;
import lambdaless.gateway.vtl.TemplateSource.LineOrigin;

/** Knows the files that the templates of resources were written in. */
@FunctionalInterface
public interface TemplateOrigins {
    /** The origin of each line of a template; empty if it is not known. */
    List<LineOrigin> of(RecordedResource resource, String text);

    /** Knows none, as of a stack that is only exported. */
    static TemplateOrigins unknown() {
        return (resource, text) -> List.of();
    }
}
