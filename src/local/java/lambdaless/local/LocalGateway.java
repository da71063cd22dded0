package lambdaless.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import lambdaless.gateway.http.HttpFront;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.road.Counters;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.local.Serving.Opener;

/** A stack served on localhost, from its loading to its end; when its source changes, the new one is served in its place. */
final class LocalGateway implements AutoCloseable {
    private static final Path LOGS = Path.of("target", "local");

    private final OpenParts parts;
    private final Opener opener;
    private final Supplier<Tables> tables;
    private final PrintStream out;
    private volatile Serving serving;

    private LocalGateway(OpenParts parts, Opener opener, Supplier<Tables> tables, PrintStream out) {
        this.parts = parts;
        this.opener = opener;
        this.tables = tables;
        this.out = out;
        this.serving = opener.open(tables);
    }

    /**
     * Serves a stack; returns once everything answers.
     *
     * @throws UserError when the options or the stack's source cannot be used
     * @throws UnservableStack when the stack cannot be served
     */
    static LocalGateway start(Options options, StackSource source, PrintStream out) {
        return start(options, source, new Counters(), out);
    }

    static LocalGateway start(Options options, StackSource source, Counters counters, PrintStream out) {
        var parts = new OpenParts(out);
        try {
            var front = parts.add(bind(options.port()));
            var address = "http://localhost:" + front.port() + "/";
            var database = CompletableFuture.supplyAsync(() -> Tables.open(options, parts));
            var logs = parts.add(RequestLogs.open(out, LOGS));
            var opener = new Opener(source, stage -> address + stage, new TemplateEngine(), counters, logs);
            var gateway = new LocalGateway(parts, opener, () -> joined(database), out);
            gateway.serve(front, address);
            return gateway;
        } catch (RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /** The stack's outputs with local addresses, and where the tables are. */
    Map<String, Object> outputs() {
        return serving.outputs();
    }

    @Override
    public void close() {
        parts.close();
    }

    private void serve(HttpFront front, String address) {
        front.start(new Site(() -> serving));
        OutputsFile.write(outputs());
        serving.notes().forEach(out::println);
        serving.stages().stream()
                .map(Stage::name)
                .distinct()
                .forEach(stage -> out.println("Serving " + stage + " at " + address + stage));
        out.flush();
        parts.add(new Watcher(opener.source()::files, this::serveAgain));
    }

    /** Serves what the source has become; the last good stack goes on serving when that cannot be. */
    private void serveAgain() {
        try {
            serving = opener.open(tables);
            OutputsFile.write(outputs());
            out.println("Serving the changed stack");
        } catch (UserError | UnservableStack problem) {
            out.println("Still serving the stack as it was, since the changed one cannot be served: "
                    + problem.getMessage());
        }
        out.flush();
    }

    private static Tables joined(CompletableFuture<Tables> database) {
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
            throw new UserError(
                    "port " + port + " cannot be had (" + taken.getMessage()
                            + "); expected a free one: stop what uses it, or give another with -Dlocal.port (0 for any free one)");
        }
    }
}
