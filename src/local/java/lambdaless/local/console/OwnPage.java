package lambdaless.local.console;

import lambdaless.gateway.message.HttpRequest;

/**
 * Tells the console's own page from those of other origins. A client that is not a browser sends neither of the headers that are
 * looked at; a page cannot leave them out.
 */
public final class OwnPage {
    private OwnPage() {}

    /** True unless a page of another origin asks, another port of this machine included. */
    public static boolean asks(HttpRequest request) {
        var origin = request.header("Origin");
        var own = "http://" + request.header("Host").orElse("");
        var site = request.header("Sec-Fetch-Site").orElse("none");
        return origin.map(own::equalsIgnoreCase).orElse(true) && (site.equals("same-origin") || site.equals("none"));
    }
}
