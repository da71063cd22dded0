package lambdaless.gateway.context;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * The {@code $context} of a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Context
 *     variables</a>
 */
public final class ContextVariables {
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

    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    public ContextVariable of(HttpRequest request, Stage stage, String fullPath, RequestIds ids, Instant time) {
        var context = new ContextVariable();
        var host = hostName(request);
        var api = stage.api();
        context.put("path", fullPath);
        context.put("accountId", api.accountId());
        context.put("apiId", api.id());
        context.put("domainName", host);
        context.put("domainPrefix", host.contains(".") ? host.substring(0, host.indexOf('.')) : host);
        context.put("deploymentId", stage.deploymentId());
        context.put("extendedRequestId", ids.extendedRequestId());
        context.put("httpMethod", request.method());
        context.put("protocol", request.protocol());
        context.put("requestId", ids.requestId());
        context.put("requestTime", REQUEST_TIME.format(time));
        context.put("requestTimeEpoch", time.toEpochMilli());
        context.put("stage", stage.name());
        context.put("identity", identity(request));
        stage.canary().ifPresent(called -> context.put("isCanaryRequest", String.valueOf(called)));
        return context;
    }

    /** Makes a context that of the console's test, which has a stage, a key and a caller of its own. */
    public static void tested(ContextVariable context) {
        context.put("stage", "test-invoke-stage");
        context.put("domainPrefix", "testPrefix");
        context.put("domainName", "testPrefix.testDomainName");
        var identity = context.map("identity");
        identity.put("sourceIp", "test-invoke-source-ip");
        identity.put("apiKey", "test-invoke-api-key");
        identity.put("apiKeyId", "test-invoke-api-key-id");
    }

    public static void routed(ContextVariable context, Method method) {
        context.put("resourceId", method.resourceId());
        context.put("resourcePath", method.resourcePath());
    }

    private static String hostName(HttpRequest request) {
        var host = request.header("Host").orElse("localhost");
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    private static ContextVariable identity(HttpRequest request) {
        var identity = new ContextVariable();
        IDENTITY_OF_IAM.forEach(name -> identity.put(name, ""));
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(""));
        return identity;
    }
}
