package lambdaless.local.console;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.message.CredentialNames;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;

/** The credentials of a request, masked as in the logs. */
final class Secrets {
    private static final String COOKIE = "Cookie";
    private static final Pattern PAIR = Pattern.compile("([^=&;]+)=([^&;]*)");

    private Secrets() {}

    static List<Header> headers(CompletedInvocation served) {
        var secret = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        secret.addAll(CredentialNames.HEADERS);
        secret.add(COOKIE);
        secret.addAll(identitySources(served, Source.HEADER));
        return served.request().headers().stream()
                .map(header -> secret.contains(header.name())
                        ? new Header(header.name(), Masked.text(header.value()))
                        : header)
                .toList();
    }

    static String query(CompletedInvocation served) {
        var secret = new TreeSet<>(CredentialNames.QUERY);
        secret.addAll(identitySources(served, Source.QUERY));
        return PAIR.matcher(served.request().query())
                .replaceAll(pair -> Matcher.quoteReplacement(
                        secret.contains(pair.group(1))
                                ? pair.group(1) + "=" + Masked.text(pair.group(2))
                                : pair.group()));
    }

    private static List<String> identitySources(CompletedInvocation served, Source source) {
        return served.record().method().stream()
                .flatMap(method -> method.authorization().identitySources().stream())
                .filter(mapping -> mapping.source() == source)
                .map(Mapping::name)
                .toList();
    }
}
