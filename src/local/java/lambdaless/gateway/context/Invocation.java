package lambdaless.gateway.context;

import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.RestApi;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.Overrides;

/**
 * One request to a stage, with what the steps learn of it.
 *
 * @param sentBody the body as it came over the wire, which may be coded
 * @param path the path within the stage
 * @param context the {@code $context} of templates and logs; it gains variables on the way
 * @param overrides what templates override
 * @param trace the value of the tracing header
 */
public record Invocation(
        Stage stage,
        HttpRequest request,
        byte[] sentBody,
        String path,
        ContextVariable context,
        Overrides overrides,
        String trace,
        InvocationRecord record) {

    public RestApi api() {
        return stage.api();
    }

    public String requestId() {
        return String.valueOf(context.get("requestId"));
    }
}
