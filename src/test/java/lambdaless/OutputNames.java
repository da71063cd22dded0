package lambdaless;

import java.util.Set;

/** The outputs on which front ends rely. */
public final class OutputNames {
    public static final Set<String> ALL = Set.of(
            "apiUrl",
            "region",
            "stageName",
            "restApiId",
            "plans",
            "apiKeyValues",
            "tables",
            "fields",
            "roles",
            "endpoints",
            "authMode",
            "corsOrigins",
            "accessLogGroup");

    private OutputNames() {}
}
