package lambdaless.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lambdaless.gateway.http.HttpDynamoDb;
import lambdaless.gateway.http.HttpFront;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.road.Authorizer;
import lambdaless.gateway.road.Counters;
import lambdaless.gateway.road.Endpoint;
import lambdaless.gateway.road.Gateway;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** A stack served on localhost, from its loading to its end. */
final class LocalGateway implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Options options;
    private final PrintStream out;
    private Map<String, Object> outputs = Map.of();

    private LocalGateway(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Serves a stack; returns once everything answers.
     *
     * @throws UserError when the options or the stack's source cannot be used
     * @throws lambdaless.gateway.stack.UnservableStack when the stack cannot be served
     */
    static LocalGateway start(Options options, StackSource source, PrintStream out) {
        var gateway = new LocalGateway(options, out);
        try {
            gateway.serve(source);
            return gateway;
        } catch (RuntimeException failed) {
            gateway.close();
            throw failed;
        }
    }

    /** The stack's outputs with local addresses, and where the tables are. */
    Map<String, Object> outputs() {
        return outputs;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception stuck) {
                out.println("a part of the gateway does not stop: " + stuck.getMessage());
            }
        }
    }

    private void serve(StackSource source) {
        var front = bind();
        var address = "http://localhost:" + front.port();
        var database = CompletableFuture.supplyAsync(this::database);
        var loaded = source.load(stage -> address + "/" + stage);
        var engine = new TemplateEngine();
        var stack = new StackLoader(engine).load(loaded.resources());
        var tables = joined(database);
        if (options.backend().isEmpty()) {
            new Database(tables.endpoint()).create(loaded.resources());
        }
        var console = opened(new ConsoleLog(out));
        var gateway = new Gateway(
                stack, new Gateway.Backends(tables.endpoint(), authorizer()), engine, new Counters(), console);
        outputs = new TreeMap<>(loaded.outputs());
        outputs.put("dynamodbEndpoint", tables.address().toString());
        var text = OutputsFile.text(outputs);
        front.start(new Site(text, gateway::handle));
        OutputsFile.write(text);
        loaded.notes().forEach(out::println);
        stack.stages().stream()
                .map(Stage::name)
                .distinct()
                .forEach(stage -> out.println("Serving " + stage + " at " + address + "/" + stage));
        out.flush();
    }

    /** Where the tables are, and how the gateway gets there. */
    private record Tables(Endpoint endpoint, URI address) {}

    private Tables database() {
        if (options.backend().isPresent()) {
            var address = options.backend().get();
            return new Tables(opened(new HttpDynamoDb(address)), address);
        }
        var folder = options.data().map(path -> opened(DataFolder.open(path)));
        var embedded = opened(EmbeddedDynamoDb.start(folder.map(DataFolder::path)));
        return new Tables(embedded, embedded.address());
    }

    private static Tables joined(CompletableFuture<Tables> database) {
        try {
            return database.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private HttpFront bind() {
        try {
            return opened(HttpFront.bind(options.port()));
        } catch (IOException taken) {
            throw new UserError(
                    "port " + options.port() + " cannot be had (" + taken.getMessage()
                            + "); expected a free one: stop what uses it, or give another with -Dlocal.port (0 for any free one)");
        }
    }

    private Authorizer authorizer() {
        return event -> {
            throw new Authorizer.AuthorizerFailure("no function; give its address with -Dlocal.authorizer");
        };
    }

    private synchronized <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }
}
