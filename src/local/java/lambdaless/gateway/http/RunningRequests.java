package lambdaless.gateway.http;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/** The requests that run. Once they are to end, what comes over an open connection is refused. */
final class RunningRequests extends GracefulHandler {
    @Override
    protected void handleShutdownRejection(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        super.handleShutdownRejection(request, response, callback);
    }

    /**
     * Lets idle connections be closed, and waits for the requests of the others. Those keep their limit: where Jetty finds a connection
     * idle whose answer is being written, it drops the answer.
     *
     * @param idleMillis until an idle connection is closed
     * @throws TimeoutException when one is not answered within {@code longestMillis}
     */
    void end(List<EndPoint> connections, int idleMillis, int longestMillis)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answered = shutdown();
        connections.stream()
                .filter(connection -> !RawTargets.isServing(connection))
                .forEach(connection -> connection.setIdleTimeout(idleMillis));
        answered.get(longestMillis, TimeUnit.MILLISECONDS);
    }
}
