package lambdaless.gateway;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;

/** Requests as they are after somebody changed them on their way. */
final class ChangedRequests {
    private ChangedRequests() {}

    static HttpRequest with(HttpRequest request, String name, UnaryOperator<String> change) {
        var headers = new ArrayList<Header>();
        request.headers()
                .forEach(header -> headers.add(
                        header.name().equalsIgnoreCase(name)
                                ? new Header(header.name(), change.apply(header.value()))
                                : header));
        return request.with(headers);
    }

    static HttpRequest authorization(HttpRequest request, String from, String to) {
        return with(request, "Authorization", value -> value.replaceFirst(from, to));
    }

    static HttpRequest without(HttpRequest request, String name) {
        return request.with(request.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList());
    }

    static HttpRequest at(HttpRequest request, String query) {
        return new HttpRequest(
                request.method(),
                request.path(),
                query,
                request.protocol(),
                request.headers(),
                request.body(),
                request.sourceIp());
    }
}
