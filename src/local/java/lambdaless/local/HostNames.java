package lambdaless.local;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.message.HttpRequest;

/**
 * The names under which this machine is asked for. A page of another site can have its own name resolved to the loopback
 * address; its requests then are to its own site as far as the browser knows, but for the name.
 */
final class HostNames {
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");
    /** Names under AWS's own domain, and those that emulators of AWS give to APIs of this machine. */
    private static final String API =
            "[a-z0-9]+\\.execute-api\\.(?:[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?|localhost\\.localstack\\.cloud)";

    private static final Pattern API_OR_ADDRESS =
            Pattern.compile(API + "|[0-9.]+|\\[.*]|.*\\.localhost", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROWSER = Pattern.compile("Mozilla/.*");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    private HostNames() {}

    /** True if a host, with or without a port, is this machine by a local name. */
    static boolean isLocal(String host) {
        return LOCAL.stream().anyMatch(withoutPort(host)::equalsIgnoreCase);
    }

    /**
     * True if a page of another site asks: by a name that is neither local, nor an API's, nor an address, and with what
     * browsers send and cannot be told to leave out. Any other client may use any name.
     */
    static boolean isAskedByForeignPage(HttpRequest request) {
        return request.header("Host")
                        .map(HostNames::withoutPort)
                        .filter(host ->
                                !isLocal(host) && !API_OR_ADDRESS.matcher(host).matches())
                        .isPresent()
                && isFromBrowser(request);
    }

    private static boolean isFromBrowser(HttpRequest request) {
        return Stream.of("Origin", "Referer", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Accept-Language")
                        .anyMatch(name -> request.header(name).isPresent())
                || request.header("User-Agent")
                        .filter(agent -> BROWSER.matcher(agent).matches())
                        .isPresent();
    }

    private static String withoutPort(String host) {
        return PORT.matcher(host.strip()).replaceFirst("");
    }
}
