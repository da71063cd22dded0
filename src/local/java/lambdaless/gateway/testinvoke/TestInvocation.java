package lambdaless.gateway.testinvoke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.Road;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpResponse;

/**
 * The request of AWS's TestInvokeMethod.
 *
 * @param restApiId may be left out where there is one API
 * @param resource the id of the resource, or its path, such as {@code /users/{userId}}
 * @param pathWithQueryString the path that the request pretends to; the resource's own when it is empty
 * @param stageVariables those of the API's first stage when nothing is said
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>
 */
public record TestInvocation(
        Optional<String> restApiId,
        String resource,
        String httpMethod,
        String pathWithQueryString,
        List<Header> headers,
        byte[] body,
        Optional<Map<String, String>> stageVariables) {

    /** The answer of the method, the log that it leaves behind, and the steps that have run. */
    public record Answer(HttpResponse response, String log, long latencyMillis, Road road) {}

    /** The API, the resource or the method does not exist. */
    public static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotThere(String message) {
            super(message);
        }
    }
}
