package lambdaless.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.http.HttpFront;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.local.RunningStack.Opener;
import lambdaless.local.ShutdownOrder.Part;
import lambdaless.local.console.Console;

/** A stack served on localhost, from its loading to its end; when its source changes, the new one is served in its place. */
final class LocalGateway implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "local");

    private final ShutdownOrder parts;
    private final GatewayFolder folder;
    private final Opener opener;
    private final Supplier<Backend> tables;
    private final Console console;
    private final PrintStream out;
    private volatile RunningStack serving;
    private boolean reloadsEnded;

    private LocalGateway(
            ShutdownOrder parts,
            GatewayFolder folder,
            Opener opener,
            Supplier<Backend> tables,
            Console console,
            PrintStream out) {
        this.parts = parts;
        this.folder = folder;
        this.opener = opener;
        this.tables = tables;
        this.console = console;
        this.out = out;
        this.serving = opener.open(tables);
    }

    /**
     * Serves a stack; returns once everything answers. Whatever has been opened is closed when that fails.
     *
     * @throws UserError when the options or the stack's source cannot be used
     * @throws UnservableStack when the stack cannot be served
     */
    static LocalGateway start(Options options, StackSource source, PrintStream out) {
        return start(options, source, new GatewayState(), out);
    }

    static LocalGateway start(Options options, StackSource source, GatewayState counters, PrintStream out) {
        return start(options, source, counters, out, gateway -> {});
    }

    /** The same with a step before the first request is answered, which is before this returns. */
    static LocalGateway start(
            Options options,
            StackSource source,
            GatewayState counters,
            PrintStream out,
            Consumer<LocalGateway> beforeServing) {
        var parts = new ShutdownOrder(out);
        try {
            var front = parts.add(Part.HTTP_FRONT, bind(options.port()));
            var address = "http://localhost:" + front.port() + "/";
            var database = CompletableFuture.supplyAsync(() -> Backend.open(options, parts));
            parts.add(
                    Part.STARTING_BACKENDS,
                    () -> database.exceptionally(failed -> null).join());
            var folder = parts.add(Part.GATEWAY_FOLDER, GatewayFolder.open(FOLDER));
            var logs = parts.add(Part.LOGS, RequestLogs.open(out, folder.path()));
            var console = new Console();
            var opener = new Opener(
                    source,
                    stage -> address + stage,
                    new TemplateEngine(),
                    options.allowances(),
                    Issuer.of(options.userPool(), address),
                    counters,
                    listener(options, logs.andThen(console.recent()), out));
            var before = Watcher.look(source.files()); // a change from here on is one to what is about to be loaded
            var gateway = new LocalGateway(parts, folder, opener, () -> joined(database), console, out);
            beforeServing.accept(gateway);
            gateway.serve(front, address, options.sourceIp(), before);
            return gateway;
        } catch (RuntimeException | Error failed) {
            parts.close();
            throw failed;
        }
    }

    /** The stack's outputs with local addresses, and where the tables are. */
    Map<String, Object> outputs() {
        return serving.outputs();
    }

    /** The folder of its logs and outputs. */
    Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        parts.close();
    }

    private void serve(HttpFront front, String address, Optional<String> sourceIp, Map<String, String> before) {
        var site = new Site(() -> serving, console, opener.logs(), this::failed);
        front.start(request -> site.apply(sourceIp.map(request::from).orElse(request)), this::failed);
        OutputsFile.write(folder(), outputs());
        printNotes();
        folder.note().ifPresent(out::println);
        new StartLines(serving, address).all().stream().map(LineText::of).forEach(out::println);
        out.flush();
        var watcher = new Watcher(opener.source()::files, before, this::serveAgain, this::cannotWatch);
        parts.add(Part.WATCHER, () -> endReloads(watcher));
    }

    /** Serves what the source has become; the last good stack goes on serving when that cannot be. */
    private synchronized void serveAgain() {
        if (reloadsEnded) {
            return;
        }
        try {
            var changed = opener.open(tables);
            OutputsFile.write(folder(), changed.outputs());
            serving = changed;
            printNotes();
            out.println("Serving the changed stack");
            console.reloaded();
        } catch (UserError | UnservableStack problem) {
            stillServing(String.valueOf(problem.getMessage()));
        } catch (RuntimeException | Error unforeseen) {
            stillServing(Printed.stackTrace(unforeseen));
        }
        out.flush();
    }

    /** Waits for a reload that runs, since it uses the database. */
    private synchronized void endReloads(Watcher watcher) {
        watcher.close();
        reloadsEnded = true;
    }

    private void printNotes() {
        serving.notes().stream().map(Printed::lines).forEach(out::println);
    }

    private void stillServing(String reason) {
        console.cannotReload(reason);
        out.println(
                "Still serving the stack as it was, since the changed one cannot be served: " + Printed.lines(reason));
    }

    private void failed(Throwable failure) {
        out.println("A request failed: " + Printed.stackTrace(failure));
        out.flush();
    }

    private void cannotWatch(Throwable failure) {
        out.println("The changes of the stack cannot be followed: " + Printed.stackTrace(failure));
        out.flush();
    }

    private static Consumer<CompletedInvocation> listener(
            Options options, Consumer<CompletedInvocation> logs, PrintStream out) {
        return options.checksAnswers()
                ? logs.andThen(new AnswerCheck(problem -> out.println(LineText.of(problem))))
                : logs;
    }

    private static Backend joined(CompletableFuture<Backend> database) {
        try {
            return database.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static HttpFront bind(int port) {
        try {
            return HttpFront.bind(port);
        } catch (IOException taken) {
            throw new UserError("port " + port + " cannot be opened (" + taken.getMessage()
                    + "); stop the process that uses it, or choose another with -Dlocal.port (0 picks a free one)");
        }
    }
}
