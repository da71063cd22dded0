package lambdaless.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.InvalidDefinition;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.stack.UnservableStack;

/** The gateway's own process. */
public final class Local {
    private static final int FAILURE = 1;

    private Local() {}

    /**
     * Starts it. Pulumi's mock runner and DynamoDB Local log to java.util.logging what nobody who runs a gateway wants to read.
     *
     * @param args the id of the process that it ends with; none where it ends by itself
     */
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        Stream.of(args).map(Long::valueOf).forEach(Local::endWith);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            var options = Options.of(System.getProperties());
            var source = source(options);
            LocalGateway.start(options, source, new GatewayState(), out, Local::closeAtTheEnd);
        } catch (UnservableStack unservable) {
            System.err.println(Printed.lines(String.valueOf(unservable.getMessage())));
            if (unservable.isServableInPart()) {
                System.err.println("With -Dlocal.partial=true the rest is served, and these methods answer 501.");
            }
            System.exit(FAILURE);
        } catch (UserError | InvalidDefinition problem) {
            System.err.println(Printed.lines(String.valueOf(problem.getMessage())));
            System.exit(FAILURE);
        } catch (RuntimeException | Error unforeseen) {
            System.err.println("The gateway cannot start: " + Printed.stackTrace(unforeseen));
            System.exit(FAILURE);
        }
    }

    /** A process that is killed tells nobody; Java looks every few seconds. */
    private static void endWith(long process) {
        var unused = ProcessHandle.of(process)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.runAsync(() -> {}))
                .thenRunAsync(() -> System.exit(FAILURE));
    }

    private static void closeAtTheEnd(LocalGateway gateway) {
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
    }

    private static StackSource source(Options options) {
        return options.stack()
                .<StackSource>map(ExportSource::new)
                .orElseGet(() ->
                        new ProgramSource(Api.ofProject(), new SettingsFile(options.config()), options.origins()));
    }
}
