package lambdaless.gateway.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.model.Mapping;

/** Resolves a mapping expression against a request; empty if the parameter is missing. */
public final class MappedValue {
    private MappedValue() {}

    public static Optional<String> ofRequest(Mapping mapping, MethodRequest request) {
        var parameters = request.parameters();
        return switch (mapping.source()) {
            case CONSTANT -> Optional.of(mapping.name());
            case PATH -> Optional.ofNullable(parameters.path().get(mapping.name()));
            case QUERY -> Optional.ofNullable(parameters.query().get(mapping.name()));
            case MULTI_VALUE_QUERY -> joined(parameters.allQuery(), mapping.name());
            case HEADER -> Optional.ofNullable(parameters.headers().get(mapping.name()));
            case MULTI_VALUE_HEADER -> joined(parameters.allHeaders(), mapping.name());
            case CONTEXT -> ofContext(request.context(), mapping.name());
            case STAGE_VARIABLE -> Optional.ofNullable(request.stageVariables().get(mapping.name()));
            case BODY, REPLY_BODY, REPLY_HEADER, MULTI_VALUE_REPLY_HEADER -> Optional.empty();
        };
    }

    /** A variable such as {@code identity.sourceIp}. */
    public static Optional<String> ofContext(Map<?, ?> context, String name) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return context.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                    ? ofContext(inner, name.substring(dot + 1))
                    : Optional.empty();
        }
        var value = context.get(name);
        return value == null || value instanceof Map ? Optional.empty() : Optional.of(value.toString());
    }

    private static Optional<String> joined(Map<String, List<String>> values, String name) {
        return Optional.ofNullable(values.get(name)).map(all -> String.join(",", all));
    }
}
