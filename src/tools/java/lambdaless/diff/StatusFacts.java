package lambdaless.diff;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.diff.Recording.Resource;

/**
 * The statuses of a route: those that are declared, with their headers, and those that templates set, with the names of the fields and
 * the codes of the errors that they print.
 */
record StatusFacts(List<Resource> methodResponses, List<Resource> integrationResponses) {
    private static final Pattern SET = Pattern.compile("\\$(?:context\\.responseOverride\\.)?status = (\\d{3})");
    private static final Pattern PRINTED = Pattern.compile("\"(\\w+)\": ");
    private static final Pattern ERROR = Pattern.compile("(?:\\$error = '|\"error\": \")(\\w+)");
    private static final String HEADER = "method.response.header.";

    JsonNode value() {
        var value = JsonNodeFactory.instance.objectNode();
        sorted(methodResponses.stream().map(StatusFacts::status)).forEach(value.putArray("declared")::add);
        sorted(methodResponses.stream().flatMap(StatusFacts::headers)).forEach(value.putArray("headers")::add);
        sorted(found(SET)).forEach(value.putArray("set")::add);
        sorted(found(PRINTED)).forEach(value.putArray("printed")::add);
        sorted(found(ERROR)).forEach(value.putArray("errors")::add);
        return value;
    }

    private static String status(Resource response) {
        return response.text("statusCode");
    }

    /** The headers of a status: {@code ETag with 200}. */
    private static Stream<String> headers(Resource response) {
        return response.inputs().path("responseParameters").properties().stream()
                .map(header -> header.getKey().replace(HEADER, "") + " with " + status(response));
    }

    /** The matches in the templates of the responses: {@code 404 for refused}. */
    private Stream<String> found(Pattern pattern) {
        return integrationResponses.stream()
                .flatMap(response -> response.inputs()
                        .path("responseTemplates")
                        .valueStream()
                        .flatMap(template -> pattern.matcher(template.asText()).results())
                        .map(match -> match.group(1) + " for " + purpose(response)));
    }

    /** The end of a response's name, which stays when its status changes: {@code success}. */
    private static String purpose(Resource response) {
        return response.name().substring(response.name().lastIndexOf('/') + 1);
    }

    private static TreeSet<String> sorted(Stream<String> texts) {
        return texts.collect(toCollection(TreeSet::new));
    }
}
