package lambdaless.plan;

import java.util.Locale;
import java.util.Map;

/**
 * The Terraform type that a Pulumi type bridges.
 *
 * @param token Pulumi's token
 * @param name Terraform's name: {@code aws_api_gateway_stage}
 * @param renamed the arguments that are more than the property in snake case: {@code restApi} is {@code rest_api_id}
 */
record TerraformType(String token, String name, Map<String, String> renamed) {
    String argument(String property) {
        return renamed.getOrDefault(property, snakeCase(property));
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
