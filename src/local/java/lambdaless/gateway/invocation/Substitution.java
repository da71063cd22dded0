package lambdaless.gateway.invocation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.context.ForwardedHeaders;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.model.Mapping;

/** Puts variables into a gateway response, which is no Velocity template: a name stands for a value, and that is all. */
record Substitution(Invocation invocation, Map<String, String> pathParameters) {
    private static final String NAME = "(?:context|stageVariables)\\.[\\w.-]*\\w";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<braced>" + NAME + ")}|\\$(?<bare>" + NAME
            + ")|\\$?\\b(?<parameter>method\\.request\\.(?:header|querystring|path)\\.[\\w-]+)");

    String text(String template) {
        var text = new StringBuilder();
        var found = VARIABLE.matcher(template);
        while (found.find()) {
            found.appendReplacement(text, Matcher.quoteReplacement(value(found)));
        }
        return found.appendTail(text).toString();
    }

    private String value(Matcher found) {
        var named = Stream.of("braced", "bare", "parameter")
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst();
        return named.flatMap(Mapping::parse).flatMap(this::value).orElse("");
    }

    Optional<String> value(Mapping mapping) {
        var request = invocation.request();
        return switch (mapping.source()) {
            case CONSTANT -> Optional.of(mapping.name());
            case PATH -> Optional.ofNullable(pathParameters.get(mapping.name()));
            case HEADER ->
                Optional.ofNullable(Parameters.headers(ForwardedHeaders.addedTo(request, invocation.trace()))
                        .get(mapping.name()));
            case QUERY -> Optional.ofNullable(Parameters.query(request).get(mapping.name()));
            case CONTEXT -> MappedValue.ofContext(invocation.context(), mapping.name());
            case STAGE_VARIABLE ->
                Optional.ofNullable(invocation.stage().variables().get(mapping.name()));
            default -> Optional.empty();
        };
    }
}
