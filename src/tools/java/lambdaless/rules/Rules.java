package lambdaless.rules;

import java.util.List;

/** THE list of rules, by what they look at. */
final class Rules {
    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("Stage", StageRules.ALL),
            new Chapter("API and methods", MethodRules.ALL),
            new Chapter("Tables", DynamoDbRules.ALL),
            new Chapter("Roles and policies", IamRules.ALL),
            new Chapter("User pool", CognitoRules.ALL),
            new Chapter("Web ACL", FirewallRules.ALL),
            new Chapter("Logs and alarms", CloudWatchRules.ALL),
            new Chapter("Keys and backups", KeyRules.ALL));

    static final List<Rule> ALL =
            CHAPTERS.stream().flatMap(chapter -> chapter.rules().stream()).toList();

    private Rules() {}

    /** Rules under one heading. */
    record Chapter(String title, List<Rule> rules) {}
}
