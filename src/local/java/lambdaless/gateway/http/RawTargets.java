package lambdaless.gateway.http;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Keeps the target of each request as it came over the wire, and the names of its headers. Jetty itself would refuse a target
 * whose encoding it cannot make sense of; here a template decides about that.
 */
final class RawTargets extends HttpConnectionFactory {
    RawTargets(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new RawConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    /** The target of a request, with neither scheme nor host before it. */
    static String of(Request request) {
        var target = request.getConnectionMetaData() instanceof RawConnection raw ? raw.target : "/";
        return withoutHost(target);
    }

    /** How a request begins that was too large to be read: its method, its target, and no more than 256 bytes of both. */
    static String opening(Request request) {
        return request.getConnectionMetaData() instanceof RawConnection raw
                        && raw.getParser() instanceof SentNamesParser parser
                ? parser.opening()
                : "";
    }

    /** True of a connection whose request is not answered yet. */
    static boolean isServing(EndPoint connection) {
        return connection.getConnection() instanceof RawConnection raw
                && raw.getHttpChannel().getRequest() != null;
    }

    static String withoutHost(String target) {
        return target.startsWith("/") ? target : target.replaceFirst("(?i)^https?://[^/?]*", "");
    }

    private static final class RawConnection extends HttpConnection {
        private static final String ANY = "/";

        private String target = ANY;

        RawConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected HttpParser newHttpParser(HttpCompliance compliance) {
            return super.newHttpParser(compliance).getHandler() instanceof HttpParser.RequestHandler handler
                    ? new SentNamesParser(handler, getHttpConfiguration().getRequestHeaderSize(), compliance)
                    : super.newHttpParser(compliance);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
            target = uri;
            return super.newHttpStream(method, ANY, version);
        }
    }
}
