package lambdaless.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lambdaless.api.Api;
import lambdaless.gateway.authorizer.Authorizer.AuthorizerFailure;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.Gateway.Backends;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;

/** The program's API for callers with a key, on empty tables in memory, called without a socket: for tools that measure it. */
public final class QuietGateway implements AutoCloseable {
    private static final StackName STACK = new StackName("quiet", "quiet");

    private final EmbeddedDynamoDb database;
    private final GatewayModel stack;
    private final Gateway gateway;

    private QuietGateway(EmbeddedDynamoDb database, GatewayModel stack, Gateway gateway) {
        this.database = database;
        this.stack = stack;
        this.gateway = gateway;
    }

    /**
     * Opens it.
     *
     * @param settings by key, beside the defaults
     * @param edge stands between the gateway and its database
     * @param listener told of every answered request
     */
    public static QuietGateway open(
            Api api,
            Map<String, String> settings,
            UnaryOperator<Endpoint> edge,
            Consumer<CompletedInvocation> listener) {
        var resources = ProgramSource.run(
                        api,
                        STACK,
                        SettingsDecoder.decode(settings, STACK, api::operationNames),
                        stage -> "https://api.example.com/" + stage)
                .resources();
        var engine = new TemplateEngine();
        var stack = new StackLoader(engine).load(resources);
        var database = EmbeddedDynamoDb.start(Optional.empty());
        new TableCreator(database, Optional.empty()).create(resources);
        var backends = new Backends(edge.apply(database), (event, identity) -> {
            throw new AuthorizerFailure("a quiet gateway calls no function");
        });
        return new QuietGateway(database, stack, new Gateway(stack, backends, engine, new GatewayState(), listener));
    }

    /** The full key of a setting, as {@code open} takes it. */
    public static String setting(String name) {
        return STACK.key(name);
    }

    public HttpResponse handle(HttpRequest request) {
        return gateway.handle(request);
    }

    /** The database behind the edge. */
    public Endpoint database() {
        return database;
    }

    public Stage stage() {
        return stack.stages().get(0);
    }

    /** The keys that callers may use. */
    public List<ApiKey> keys() {
        return List.copyOf(stack.keys().values());
    }

    @Override
    public void close() {
        database.close();
    }
}
