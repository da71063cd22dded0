package lambdaless.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** THE list of accepted findings. */
final class Exemptions {
    private static final String ALL_RESOURCES = ".*";
    private static final List<String> PRODUCTION = List.of("prod", "iam", "cognito", "existing", "lambda", "full");
    private static final List<String> ALL_STACKS = with(PRODUCTION, "dev");
    private static final List<String> NOT_FULL = List.of("dev", "prod", "iam", "cognito", "existing", "lambda");
    private static final List<String> OWN_POOL = List.of("cognito", "full");

    static final List<Exemption> ALL = List.of(
            exempt("APIGateway.2 CKV2_AWS_51", ALL_STACKS, ALL_RESOURCES,
                    "the certificate is for HTTP back ends; API Gateway signs its calls to DynamoDB instead"),
            exempt("CKV_AWS_120", NOT_FULL, ALL_RESOURCES, "a cache is paid for by the hour and protects nothing"));

    private Exemptions() {}

    private static Exemption exempt(String rules, List<String> stacks, String resources, String reason) {
        return new Exemption(List.of(rules.split(" ", -1)), stacks, Pattern.compile(resources), reason);
    }

    private static List<String> with(List<String> stacks, String another) {
        return Stream.concat(stacks.stream(), Stream.of(another)).toList();
    }
}
