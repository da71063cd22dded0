package lambdaless.gateway.vtl;

import org.apache.velocity.app.event.IncludeEventHandler;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/**
 * Every missing reference, property or method is the empty text, and a template that would read a file fails, as
 * <a href="https://qiita.com/yoshidasts/items/ddab0ef7b983b7c5260b">reported of API Gateway</a>. Made by Velocity.
 */
public final class MissingIsEmpty
        implements InvalidReferenceEventHandler, ReferenceInsertionEventHandler, IncludeEventHandler {
    @Override
    public Object invalidGetMethod(Context context, String reference, Object object, String property, Info info) {
        return "";
    }

    @Override
    public boolean invalidSetMethod(Context context, String leftReference, String rightReference, Info info) {
        return false;
    }

    @Override
    public Object invalidMethod(Context context, String reference, Object object, String method, Info info) {
        return "";
    }

    @Override
    public Object referenceInsert(Context context, String reference, @Nullable Object value) {
        return value == null ? "" : value;
    }

    @Override
    public String includeEvent(Context context, String included, String includedFrom, String directive) {
        throw new VelocityException("#" + directive + " is not available in a mapping template");
    }
}
