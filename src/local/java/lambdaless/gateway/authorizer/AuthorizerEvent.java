package lambdaless.gateway.authorizer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import lambdaless.gateway.context.MethodRequest;

/**
 * The event that an authorizer's function is invoked with.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html">Its input</a>
 */
final class AuthorizerEvent {
    private AuthorizerEvent() {}

    static Map<String, Object> token(MethodRequest request, String token) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "TOKEN");
        event.put("authorizationToken", token);
        event.put("methodArn", request.arn());
        return event;
    }

    static Map<String, Object> request(MethodRequest request) {
        var parameters = request.parameters();
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "REQUEST");
        event.put("methodArn", request.arn());
        event.put("resource", request.method().resourcePath());
        event.put("path", request.invocation().path());
        event.put("httpMethod", request.http().method());
        event.put("headers", parameters.headers());
        event.put("multiValueHeaders", parameters.allHeaders());
        event.put("queryStringParameters", parameters.query());
        event.put("multiValueQueryStringParameters", parameters.allQuery());
        event.put("pathParameters", parameters.path());
        event.put("stageVariables", request.stageVariables());
        event.put("requestContext", new HashMap<>(request.context()));
        return event;
    }
}
