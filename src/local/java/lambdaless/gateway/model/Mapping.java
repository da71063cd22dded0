package lambdaless.gateway.model;

import java.util.List;
import java.util.Optional;

/**
 * Where a mapped parameter takes its value from.
 *
 * @param name what is named there: a parameter, a JSONPath, a variable; the value itself of a constant
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Mapping
 *     expressions</a>
 */
public record Mapping(Source source, String name) {
    /** The kinds of mapping expression. */
    public enum Source {
        CONSTANT(""),
        PATH("method.request.path."),
        QUERY("method.request.querystring."),
        MULTI_VALUE_QUERY("method.request.multivaluequerystring."),
        HEADER("method.request.header."),
        MULTI_VALUE_HEADER("method.request.multivalueheader."),
        REPLY_HEADER("integration.response.header."),
        MULTI_VALUE_REPLY_HEADER("integration.response.multivalueheader."),
        CONTEXT("context."),
        STAGE_VARIABLE("stageVariables."),
        BODY("method.request.body"),
        REPLY_BODY("integration.response.body");

        private final String prefix;

        Source(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String ROOT = "$";

    /** Reads an expression such as {@code method.request.path.id} or {@code 'constant'}; empty when it is none. */
    public static Optional<Mapping> parse(String expression) {
        if (expression.length() > 1 && expression.startsWith("'") && expression.endsWith("'")) {
            return Optional.of(new Mapping(Source.CONSTANT, expression.substring(1, expression.length() - 1)));
        }
        return List.of(Source.values()).stream()
                .filter(source -> !source.prefix.isEmpty() && expression.startsWith(source.prefix))
                .findFirst()
                .map(source -> new Mapping(source, named(source, expression.substring(source.prefix.length()))))
                .filter(mapping -> !mapping.name().isEmpty());
    }

    private static String named(Source source, String rest) {
        if (source != Source.BODY && source != Source.REPLY_BODY) {
            return rest;
        }
        if (rest.isEmpty()) {
            return ROOT;
        }
        return rest.startsWith(".$") ? rest.substring(1) : ROOT + rest;
    }
}
