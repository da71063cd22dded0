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
            "openApi",
            "authMode",
            "corsOrigins",
            "accessLogGroup");

    private OutputNames() {}
}
