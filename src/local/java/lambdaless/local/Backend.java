package lambdaless.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.authorizer.Authorizer.AuthorizerFailure;
import lambdaless.gateway.http.HttpAuthorizer;
import lambdaless.gateway.http.HttpDynamoDb;
import lambdaless.gateway.invocation.Gateway.Backends;
import lambdaless.gateway.userpool.TokenIssuer;
import lambdaless.local.ShutdownOrder.Part;

/**
 * DynamoDB, the authorizer and the issuer of tokens of a gateway.
 *
 * @param address of the tables, for any DynamoDB client
 * @param createsTables whether the stack's tables are created, or taken to exist
 * @param folder of the data; empty unless the embedded database has one
 */
record Backend(Backends backends, URI address, boolean createsTables, Optional<Path> folder) {
    static Backend open(Options options, ShutdownOrder parts, TokenIssuer issuer) {
        var authorizer = authorizer(options, parts);
        if (options.backend().isPresent()) {
            var address = options.backend().get();
            var backend = parts.add(Part.BACKENDS, new HttpDynamoDb(address));
            return new Backend(new Backends(backend, authorizer, issuer, Map.of()), address, false, Optional.empty());
        }
        var folder = options.data()
                .map(path -> parts.add(Part.DATA_FOLDER, DataFolder.open(path)).path());
        var embedded = parts.add(Part.BACKENDS, EmbeddedDynamoDb.start(folder));
        return new Backend(new Backends(embedded, authorizer, issuer, Map.of()), embedded.address(), true, folder);
    }

    private static Authorizer authorizer(Options options, ShutdownOrder parts) {
        if (options.authorizer().isPresent()) {
            return parts.add(
                    Part.BACKENDS, new HttpAuthorizer(options.authorizer().get()));
        }
        return (event, identity) -> {
            throw new AuthorizerFailure("no function stands behind it; give an address with -Dlocal.authorizer");
        };
    }
}
