package lambdaless.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.Gateway.Backends;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.local.console.Served;

/**
 * A stack that is being served.
 *
 * @param outputs the stack's outputs with local addresses, where the tables are, and what callers need
 * @param served the same for the console
 * @param notes what the person who started the gateway should read
 */
record RunningStack(
        Gateway gateway,
        List<Stage> stages,
        List<ApiKey> keys,
        Callers callers,
        Map<String, Object> outputs,
        Served served,
        List<String> notes) {
    /**
     * Opens a source's stack, again when it has changed: what has been counted and what is logged goes on.
     *
     * @param invokeUrl from a stage's name to its address
     * @param allowances what is served although it cannot be served as on AWS
     */
    record Opener(
            StackSource source,
            UnaryOperator<String> invokeUrl,
            TemplateEngine engine,
            Set<Allowance> allowances,
            Issuer issuer,
            GatewayState counters,
            Consumer<CompletedInvocation> logs) {

        /**
         * Opens it.
         *
         * @param made gives the tables; asked for late, since they take as long to come up as the stack
         * @throws UserError when the source cannot be used
         * @throws lambdaless.gateway.stack.UnservableStack when the stack cannot be served
         */
        RunningStack open(Supplier<Backend> made) {
            var loaded = source.load(invokeUrl);
            var stack = new StackLoader(engine, loaded.templates(), allowances).load(loaded.resources());
            var backend = made.get();
            var callers = Callers.of(stack, loaded.outputs(), issuer, counters.clock(), backend.authorizer());
            if (backend.createsTables()) {
                new TableCreator(backend.endpoint(), backend.folder()).create(loaded.resources());
            }
            var outputs = new TreeMap<>(loaded.outputs());
            outputs.put("dynamodbEndpoint", backend.address().toString());
            outputs.putAll(callers.outputs());
            var gateway = new Gateway(stack, backends(backend, callers), engine, counters, logs);
            return new RunningStack(
                    gateway,
                    stack.stages(),
                    List.copyOf(stack.keys().values()),
                    callers,
                    outputs,
                    new Served(stack, gateway, counters, backend.endpoint(), backend.createsTables()),
                    Stream.of(loaded.notes(), stack.notes(), callers.notes())
                            .flatMap(List::stream)
                            .toList());
        }

        private Backends backends(Backend backend, Callers callers) {
            return new Backends(backend.endpoint(), callers.function(), issuer.tokens(), callers.usersByAccessKey());
        }
    }
}
