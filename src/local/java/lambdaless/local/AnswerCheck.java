package lambdaless.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Method;

/**
 * Holds the answers of methods to what they declare: the status is that of a method response, and the body fits its model. What API
 * Gateway answers itself is declared by nothing.
 *
 * @param undeclared told of each answer that is otherwise, with the operation, the status and the field
 */
record AnswerCheck(Consumer<String> undeclared) implements Consumer<CompletedInvocation> {
    @Override
    public void accept(CompletedInvocation invocation) {
        if (!invocation.record().endsInGatewayResponse()) {
            invocation.record().method().stream()
                    .flatMap(method -> problems(method, invocation.response()).stream()
                            .map(problem -> "undeclared answer of " + method.name() + " (" + method.httpMethod() + " "
                                    + method.resourcePath() + "), status "
                                    + invocation.response().status() + ": " + problem))
                    .forEach(undeclared);
        }
    }

    /** The ways in which an answer is not as the method declares it; empty if it is. */
    static List<String> problems(Method method, HttpResponse response) {
        if (!method.methodResponses().containsKey(response.status())) {
            return List.of("the status is not declared; expected one of "
                    + method.methodResponses().keySet());
        }
        boolean coded =
                response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Content-Encoding"));
        if (coded) {
            return List.of();
        }
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var problems = new ArrayList<String>();
        var model = method.responseModels().get(response.status());
        if (model == null) {
            Stream.of(body)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> problems.add("there is a body, and no model of one is declared"));
        } else {
            model.problems(body).forEach(problem -> problems.add(problem.placed()));
        }
        return problems;
    }
}
