package lambdaless.gateway.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a stage in URIs and ARNs: {@code ${stageVariables.function}}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html">Stage
 *     variables</a>
 */
public final class StageVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

    private StageVariables() {}

    /** True if a text is known only once a stage's variables are put in. */
    public static boolean areNamedIn(String text) {
        return VARIABLE.matcher(text).find();
    }

    /** The text with a stage's variables put in; one that is missing is an empty text. */
    public static String interpolated(String text, Map<String, String> variables) {
        return text.indexOf('$') < 0
                ? text
                : VARIABLE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }
}
