package lambdaless.gateway.vtl;

import java.util.Map;

/**
 * The variables of a template: {@code $input} with {@code $method}, {@code $context} and {@code $stageVariables}; {@code $util}
 * is always there.
 */
public record TemplateVariables(InputVariable input, ContextVariable context, Map<String, String> stageVariables) {}
