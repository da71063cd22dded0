package lambdaless.gateway.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Tells a kept connection that the other side has closed meanwhile from one that fails in another way. */
final class KeptConnections extends HttpRequestExecutor {
    /** The connection had served calls before, and not a byte came back of this one. */
    static final class Dead extends IOException {
        private static final long serialVersionUID = 1;

        Dead(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        var metrics = connection.getEndpointDetails();
        boolean kept = metrics.getResponseCount() > 0;
        long received = metrics.getReceivedBytesCount();
        if (kept) {
            refuseUnasked(connection);
        }
        try {
            return super.execute(request, connection, informed, context);
        } catch (InterruptedIOException timeout) {
            throw timeout;
        } catch (IOException failed) {
            if (kept && metrics.getReceivedBytesCount() == received) {
                throw new Dead(failed);
            }
            throw failed;
        }
    }

    /** Bytes that have come since the last answer are not an answer to this call: some proxies send a 408 before they close an idle connection. */
    private static void refuseUnasked(HttpClientConnection connection) throws IOException {
        if (connection instanceof ManagedHttpClientConnection managed
                && managed.getSocket().getInputStream().available() > 0) {
            throw new Dead(new IOException("something came over the connection before it was asked for"));
        }
    }
}
