package lambdaless.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands on what is asked for by a local name: a page of another site may have its own name resolved to here. */
final class LocalNamesOnly extends Handler.Wrapper {
    private static final byte[] REFUSED =
            "{\"__type\":\"AccessDeniedException\",\"message\":\"asked for by another name; expected localhost\"}"
                    .getBytes(StandardCharsets.UTF_8);

    LocalNamesOnly(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || HostNames.isLocal(host)) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.FORBIDDEN_403);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-amz-json-1.0");
        response.write(true, ByteBuffer.wrap(REFUSED), callback);
        return true;
    }
}
