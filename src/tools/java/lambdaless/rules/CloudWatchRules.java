package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;

import java.util.List;

/** Log groups and alarms, and the topic that alarms are sent to. */
final class CloudWatchRules {
    private static final String GROUP = "cloudwatch.LogGroup";
    private static final String ALARM = "cloudwatch.MetricAlarm";
    private static final String RETENTION = "`LogGroups`; setting `logRetentionDays`";
    private static final String ALARMS = "setting `alarmTopicArn`";
    private static final String TOPIC = "alarms go to an existing topic, which belongs to others";
    private static final int YEAR = 365;

    static final List<Rule> ALL = List.of(
            each(
                    "CloudWatch.15",
                    ALARM,
                    "An alarm does something (NIST SP 800-53)",
                    ALARMS,
                    alarm -> alarm.has("alarmActions")),
            each(
                    "CloudWatch.16",
                    GROUP,
                    "Logs are kept for a year (NIST SP 800-53)",
                    RETENTION,
                    CloudWatchRules::isKeptAYear),
            each(
                    "CloudWatch.17",
                    ALARM,
                    "The actions of an alarm are on (NIST SP 800-53)",
                    ALARMS,
                    CloudWatchRules::acts),
            each("CKV_AWS_66", GROUP, "Logs have a retention", RETENTION, group -> group.has("retentionInDays")),
            each("CKV_AWS_338", GROUP, "Logs are kept for a year", RETENTION, CloudWatchRules::isKeptAYear),
            each(
                    "CKV_AWS_158",
                    GROUP,
                    "Logs are encrypted with a customer managed key",
                    "setting `customerManagedKey`",
                    group -> group.has("kmsKeyId")),
            each("CKV_AWS_319", ALARM, "The actions of an alarm are on", ALARMS, CloudWatchRules::acts),
            notApplicable(
                    "CloudWatch.1–14",
                    "Alarms on what CloudTrail records of the account (CIS)",
                    "they belong to the account and its trail, not to a stack"),
            notApplicable("SNS.1", "A topic is encrypted (NIST SP 800-53)", TOPIC, "sns.Topic"),
            notApplicable("SNS.4", "A topic's policy is not public", TOPIC, "sns.TopicPolicy"),
            notApplicable("CKV_AWS_26", "A topic is encrypted", TOPIC, "sns.Topic"),
            notApplicable("CKV_AWS_169", "A topic's policy is not public", TOPIC, "sns.TopicPolicy"),
            notApplicable("AwsSolutions-SNS3", "A topic takes messages over TLS only", TOPIC, "sns.Topic"));

    private CloudWatchRules() {}

    /** Zero means for ever. */
    private static boolean isKeptAYear(Subject group) {
        var days = group.at("retentionInDays");
        return days.isNumber() && (days.asInt() == 0 || days.asInt() >= YEAR);
    }

    private static boolean acts(Subject alarm) {
        return alarm.at("actionsEnabled").asBoolean(true);
    }
}
