package lambdaless.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.http.HttpAuthorizer;
import lambdaless.gateway.http.HttpDynamoDb;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.local.ShutdownOrder.Part;

/**
 * DynamoDB of a gateway, and the function of its authorizers.
 *
 * @param authorizer the function; empty unless there is an address of one
 * @param address of the tables, for any DynamoDB client
 * @param createsTables whether the stack's tables are created, or taken to exist
 * @param folder of the data; empty unless the embedded database has one
 */
record Backend(
        Endpoint endpoint, Optional<Authorizer> authorizer, URI address, boolean createsTables, Optional<Path> folder) {
    static Backend open(Options options, ShutdownOrder parts) {
        Optional<Authorizer> authorizer =
                options.authorizer().map(url -> parts.add(Part.BACKENDS, new HttpAuthorizer(url)));
        if (options.backend().isPresent()) {
            var address = options.backend().get();
            var backend = parts.add(Part.BACKENDS, new HttpDynamoDb(address));
            return new Backend(backend, authorizer, address, false, Optional.empty());
        }
        var folder = options.data()
                .map(path -> parts.add(Part.DATA_FOLDER, DataFolder.open(path)).path());
        var embedded = parts.add(Part.BACKENDS, EmbeddedDynamoDb.start(folder));
        return new Backend(embedded, authorizer, embedded.address(), true, folder);
    }
}
