package lambdaless.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.iam.PolicyDocument;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.userpool.TokenIssuer;
import lambdaless.gateway.vtl.TemplateEngine;

/** An API whose methods are to be signed, with a user who may call some of them, at a time that does not pass. */
final class SignedStage {
    static final String ACCESS_KEY = "AKIAEXAMPLEEXAMPLE12";
    static final String SECRET = "secret/of+the/writer0123456789abcdefghij";
    static final String ARN = "arn:aws:iam::111111111111:user/writer";
    private static final String ALLOWED = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\","
            + " \"Resource\": \"arn:aws:execute-api:eu-west-1:111111111111:api1/dev/*\"}}";

    private SignedStage() {}

    static Gateway of(String stack, Instant now, Consumer<CompletedInvocation> listener) {
        return of(stack, ALLOWED, now, listener);
    }

    /** With another policy of the user. */
    static Gateway of(String stack, String policy, Instant now, Consumer<CompletedInvocation> listener) {
        var each = Fidelity.tree(stack);
        var backend = CaseBackend.of(each);
        var engine = new TemplateEngine();
        var user = new IamUser(
                ACCESS_KEY, SECRET, "AIDAEXAMPLEEXAMPLE12", ARN, PolicyDocument.statements(policy, problem -> {
                    throw new AssertionError(problem);
                }));
        return new Gateway(
                new StackLoader(engine).load(CaseStack.of(each)),
                new Gateway.Backends(backend, backend, TokenIssuer.none(), Map.of(ACCESS_KEY, user)),
                engine,
                new GatewayState(System::nanoTime, Clock.fixed(now, ZoneOffset.UTC)),
                listener);
    }

    /** A stack that takes each of these methods. */
    static String stack(List<String> methods) {
        var declared = methods.stream()
                .map(method -> "\"" + method + "\": {\"method\": {\"authorization\": \"AWS_IAM\"}}")
                .toList();
        return "{\"methods\": {" + String.join(", ", declared) + "}}";
    }
}
