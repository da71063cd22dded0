package lambdaless.gateway.road;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lambdaless.gateway.model.Mapping;

/** Puts variables into a gateway response, which is no Velocity template: a name stands for a value, and that is all. */
record Substitution(Execution execution) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(context|stageVariables)\\.([\\w.-]*\\w)}?"
            + "|\\$?\\b(method\\.request\\.(?:header|querystring|path)\\.[\\w-]+)");

    String text(String template) {
        return VARIABLE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        var named = found.group(1) == null ? found.group(3) : found.group(1) + "." + found.group(2);
        return Mapping.parse(named).flatMap(this::value).orElse("");
    }

    Optional<String> value(Mapping mapping) {
        var request = execution.request();
        return switch (mapping.source()) {
            case CONSTANT -> Optional.of(mapping.name());
            case PATH ->
                Optional.ofNullable(execution.journal().pathParameters().get(mapping.name()));
            case HEADER -> Optional.ofNullable(Parameters.headers(request).get(mapping.name()));
            case QUERY -> Optional.ofNullable(Parameters.query(request).get(mapping.name()));
            case CONTEXT -> MappedValue.ofContext(execution.context(), mapping.name());
            case STAGE_VARIABLE ->
                Optional.ofNullable(execution.stage().variables().get(mapping.name()));
            default -> Optional.empty();
        };
    }
}
