package lambdaless.local;

import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.TemplateOrigins;

/**
 * A stack as it was loaded, from whatever source.
 *
 * @param outputs the stack's outputs, with local addresses
 * @param notes what the person who starts the gateway should read
 * @param templates the files that templates are from, where there are files
 */
record StackSnapshot(
        List<RecordedResource> resources, Map<String, Object> outputs, List<String> notes, TemplateOrigins templates) {}
