package lambdaless.local.console;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;

/** The credentials of a request, masked as in the logs. */
final class Secrets {
    private static final Set<String> HEADERS =
            Headers.names("Authorization", "Cookie", "X-Api-Key", "X-Amz-Security-Token");
    private static final List<String> QUERY = List.of("X-Amz-Signature", "X-Amz-Security-Token");

    private Secrets() {}

    static List<Header> headers(CompletedInvocation served) {
        var secret = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        secret.addAll(HEADERS);
        secret.addAll(identitySources(served, Source.HEADER));
        return served.request().headers().stream()
                .map(header -> secret.contains(header.name())
                        ? new Header(header.name(), Masked.text(header.value()))
                        : header)
                .toList();
    }

    static String query(CompletedInvocation served) {
        var secret = new TreeSet<>(QUERY);
        secret.addAll(identitySources(served, Source.QUERY));
        return Stream.of(served.request().query().split("&", -1))
                .map(pair -> {
                    int end = pair.indexOf('=');
                    return end >= 0 && secret.contains(pair.substring(0, end))
                            ? pair.substring(0, end + 1) + Masked.text(pair.substring(end + 1))
                            : pair;
                })
                .collect(joining("&"));
    }

    private static List<String> identitySources(CompletedInvocation served, Source source) {
        return served.record().method().stream()
                .flatMap(method -> method.authorization().identitySources().stream())
                .filter(mapping -> mapping.source() == source)
                .map(Mapping::name)
                .toList();
    }
}
