package lambdaless.settings;

import java.util.List;

/** The keys of the project's own settings, in the order in which {@code Pulumi.yaml} describes them. */
final class SettingKeys {
    static final List<String> ALL = List.of(
            "stageName",
            "throttleRate",
            "throttleBurst",
            "operationThrottles",
            "plans",
            "authMode",
            "requireApiKey",
            "cognitoUserPoolArn",
            "readScope",
            "writeScope",
            "adminScope",
            "authorizerFunctionArn",
            "authorizerType",
            "authorizerIdentitySources",
            "authorizerTtl",
            "cacheSize",
            "cacheTtl",
            "corsOrigins",
            "logLevel",
            "accessLogs",
            "logRetentionDays",
            "xray",
            "manageAccountLogging",
            "production",
            "acknowledgeKeysAreNoLogin",
            "pointInTimeRecovery",
            "deletionProtection",
            "maxReadUnits",
            "maxWriteUnits",
            "billingMode",
            "readCapacity",
            "writeCapacity",
            "customerManagedKey",
            "backupVaultName",
            "waf",
            "wafRate",
            "webAclArn",
            "acknowledgeNoWaf",
            "domainName",
            "certificateArn",
            "allowedIpRanges",
            "alarmTopicArn",
            "acknowledgeNoAlarms",
            "dashboard",
            "monthlyBudget",
            "budgetEmail",
            "canaryPercent",
            "tags");

    private SettingKeys() {}
}
