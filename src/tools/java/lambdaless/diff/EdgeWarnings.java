package lambdaless.diff;

import static lambdaless.diff.Warnings.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the changes of where callers may call from, and of the address that they call, which shut out callers or let in everybody. */
final class EdgeWarnings {
    private static final String DISABLED = "disableExecuteApiEndpoint";
    private static final String DOMAIN_NAME = "domainName";

    private EdgeWarnings() {}

    /** A change of {@link CallerFacts#ADDRESSES}. */
    static List<String> ofAddresses(Change change) {
        if (change.removed()) {
            return List.of("callers from every address may call now");
        }
        var current = texts(change.after());
        if (change.added()) {
            return List.of("only callers from " + String.join(", ", current) + " may call now");
        }
        var lost = texts(change.before());
        lost.removeAll(current);
        return said(!lost.isEmpty(), "callers from " + String.join(", ", lost) + " may no longer call");
    }

    /** A change of the API or of its domain name. */
    static List<String> ofResource(Change change) {
        if (change.subject().equals("RestApi api")) {
            return said(
                    !change.added() && isDisabled(change.after()) && !isDisabled(change.before()),
                    "the API is no longer called at API Gateway's own address");
        }
        var before = change.before().path(DOMAIN_NAME);
        return said(
                change.subject().startsWith("DomainName ")
                        && !change.added()
                        && !before.equals(change.after().path(DOMAIN_NAME)),
                before.asText() + " no longer leads to the API");
    }

    private static boolean isDisabled(JsonNode api) {
        return api.path(DISABLED).asBoolean();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
