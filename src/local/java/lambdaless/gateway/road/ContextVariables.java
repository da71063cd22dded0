package lambdaless.gateway.road;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.road.StageLocator.Location;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * The {@code $context} of a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Context
 *     variables</a>
 */
final class ContextVariables {
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> IDENTITY_OF_IAM = List.of(
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "principalOrgId",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "user");

    private ContextVariables() {}

    static ContextVariable of(HttpRequest request, Location location, RequestIds ids, Instant time) {
        var context = new ContextVariable();
        var host = request.header("Host")
                .map(name -> name.replaceFirst(":\\d+$", ""))
                .orElse("localhost");
        context.put("path", location.fullPath());
        context.put("accountId", location.stage().api().accountId());
        context.put("apiId", location.stage().api().id());
        context.put("domainName", host);
        context.put("domainPrefix", host.contains(".") ? host.substring(0, host.indexOf('.')) : host);
        context.put("deploymentId", location.stage().deploymentId());
        context.put("extendedRequestId", ids.extendedRequestId());
        context.put("httpMethod", request.method());
        context.put("protocol", request.protocol());
        context.put("requestId", ids.requestId());
        context.put("requestTime", REQUEST_TIME.format(time));
        context.put("requestTimeEpoch", String.valueOf(time.toEpochMilli()));
        context.put("stage", location.stage().name());
        context.put("identity", identity(request));
        return context;
    }

    static void routed(ContextVariable context, Method method) {
        context.put("resourceId", method.resourceId());
        context.put("resourcePath", method.resourcePath());
    }

    private static ContextVariable identity(HttpRequest request) {
        var identity = new ContextVariable();
        IDENTITY_OF_IAM.forEach(name -> identity.put(name, ""));
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(""));
        return identity;
    }
}
