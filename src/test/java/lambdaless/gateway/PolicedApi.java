package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.userpool.TokenIssuer;
import lambdaless.gateway.vtl.TemplateEngine;

/** An API with a method for each type of authorization and a resource policy, and callers inside and outside of a range of addresses. */
final class PolicedApi {
    static final String ARN = "arn:aws:execute-api:eu-west-1:111111111111:api1";
    static final String INSIDE = "203.0.113.7";
    static final String OUTSIDE = "198.51.100.7";
    static final String STACK = """
            {"authorizers": {"function": {"type": "TOKEN", "authorizerResultTtlInSeconds": 0,
                "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "function": {"principalId": "p", "policyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*/GET/allowed"},
                {"Effect": "Deny", "Action": "execute-api:Invoke", "Resource": "*/GET/denied"}]}},
            "methods": {"GET /open": {}, "GET /signed": {"method": {"authorization": "AWS_IAM"}},
                "GET /allowed": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}},
                "GET /silent": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}},
                "GET /denied": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}}}}""";
    static final String ALLOW = statement("Allow", "");
    static final String DENY_OUTSIDE =
            statement("Deny", ", \"Condition\": {\"NotIpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\"]}}");
    static final String ALLOW_INSIDE =
            statement("Allow", ", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}");

    static String statement(String effect, String more) {
        return "{\"Effect\": \"" + effect + "\", \"Principal\": \"*\", \"Action\": \"execute-api:Invoke\","
                + " \"Resource\": \"execute-api:/*\"" + more + "}";
    }

    static List<RecordedResource> stack(String... statements) {
        var resources = new ArrayList<>(CaseStack.of(Fidelity.tree(STACK)));
        var policy = "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
        resources.add(new RecordedResource(
                "aws:apigateway/restApiPolicy:RestApiPolicy",
                "policy",
                "api1",
                Map.of("restApiId", "api1", "policy", policy),
                Map.of()));
        return resources;
    }

    static GatewayModel load(List<RecordedResource> resources, Allowance... allowances) {
        return new StackLoader(new TemplateEngine(), TemplateOrigins.unknown(), Set.of(allowances)).load(resources);
    }

    static Gateway gateway(GatewayModel stack, String userPolicy) {
        var backend = CaseBackend.of(Fidelity.tree(STACK));
        var user = new IamUser(
                SignedStage.ACCESS_KEY,
                SignedStage.SECRET,
                "AIDAEXAMPLEEXAMPLE12",
                SignedStage.ARN,
                PolicyDocument.statements("{\"Statement\": [" + userPolicy + "]}", problem -> {
                    throw new AssertionError(problem);
                }));
        return new Gateway(
                stack,
                new Gateway.Backends(backend, backend, TokenIssuer.none(), Map.of(SignedStage.ACCESS_KEY, user)),
                new TemplateEngine(),
                new GatewayState(System::nanoTime, Clock.fixed(SdkSigner.NOW, ZoneOffset.UTC)),
                invocation -> {});
    }

    static HttpResponse get(String path, String ip, String... statements) {
        var headers = List.of(new Header("Authorization", "t"));
        var request = new HttpRequest("GET", "/dev" + path, "", "HTTP/1.1", headers, new byte[0], ip);
        return gateway(load(stack(statements)), "").handle(request);
    }

    static HttpResponse signed(String ip, String userPolicy, String... statements) {
        var request = SdkSigner.ofWriter().sign("GET", "/dev/signed", "", new byte[0]);
        return gateway(load(stack(statements)), userPolicy).handle(request.from(ip));
    }

    static String message(HttpResponse response) {
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.header("x-amzn-ErrorType")).contains("AccessDeniedException");
        return Fidelity.tree(new String(response.body(), UTF_8)).path("Message").asText();
    }

    private PolicedApi() {}
}
