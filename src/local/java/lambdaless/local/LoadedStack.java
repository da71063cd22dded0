package lambdaless.local;

import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;

/**
 * A stack as it was loaded, from whatever source.
 *
 * @param outputs the stack's outputs, with local addresses
 * @param notes what the person who starts the gateway should read
 * @param templateFiles from the text of a template to its file, where there are files
 */
record LoadedStack(
        List<RecordedResource> resources,
        Map<String, Object> outputs,
        List<String> notes,
        Map<String, String> templateFiles) {}
