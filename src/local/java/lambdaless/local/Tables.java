package lambdaless.local;

import java.net.URI;
import lambdaless.gateway.http.HttpAuthorizer;
import lambdaless.gateway.http.HttpDynamoDb;
import lambdaless.gateway.road.Authorizer;
import lambdaless.gateway.road.Authorizer.AuthorizerFailure;
import lambdaless.gateway.road.Gateway.Backends;

/**
 * What stands behind the gateway.
 *
 * @param address where any DynamoDB client finds the tables
 * @param madeHere whether the stack's tables are made, or taken to be there
 */
record Tables(Backends backends, URI address, boolean madeHere) {
    static Tables open(Options options, OpenParts parts) {
        var authorizer = authorizer(options, parts);
        if (options.backend().isPresent()) {
            var address = options.backend().get();
            return new Tables(new Backends(parts.add(new HttpDynamoDb(address)), authorizer), address, false);
        }
        var folder = options.data().map(path -> parts.add(DataFolder.open(path)));
        var embedded = parts.add(EmbeddedDynamoDb.start(folder.map(DataFolder::path)));
        return new Tables(new Backends(embedded, authorizer), embedded.address(), true);
    }

    private static Authorizer authorizer(Options options, OpenParts parts) {
        if (options.authorizer().isPresent()) {
            return parts.add(new HttpAuthorizer(options.authorizer().get()));
        }
        return event -> {
            throw new AuthorizerFailure("no function stands behind it; give an address with -Dlocal.authorizer");
        };
    }
}
