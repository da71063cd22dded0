package lambdaless.gateway.vtl;

import java.util.Map;

/** What a template can name: {@code $input}, {@code $context} and {@code $stageVariables}; {@code $util} is always there. */
public record TemplateVariables(InputVariable input, ContextVariable context, Map<String, String> stageVariables) {}
