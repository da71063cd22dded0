package lambdaless.rules;

import java.util.List;
import java.util.stream.Stream;

/** THE list of rules, by service. */
final class Rules {
    static final List<Rule> ALL = Stream.of(
                    StageRules.ALL,
                    MethodRules.ALL,
                    DynamoDbRules.ALL,
                    IamRules.ALL,
                    CognitoRules.ALL,
                    FirewallRules.ALL,
                    CloudWatchRules.ALL,
                    KeyRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
