package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;
import static lambdaless.rules.Rule.within;

import java.util.List;
import java.util.stream.Stream;

/** The key that the stack makes, and the plan of its backups. */
final class KeyRules {
    private static final String KEY = "kms.Key";
    private static final String MADE = "`OwnKey`; setting `customerManagedKey`";
    private static final String VAULT =
            "the vault of setting `backupVaultName` is there already, and belongs to others";

    static final List<Rule> ALL = List.of(
            notApplicable(
                    "KMS.3", "No key is about to be deleted", "only a living key shows it; Pulumi protects the key"),
            each("KMS.4", KEY, "A key is rotated (CIS, NIST SP 800-53)", MADE, KeyRules::isRotated),
            within("KMS.5", KEY, "A key's policy is not public", MADE, KeyRules::isPrivate),
            each("CKV_AWS_7", KEY, "A key is rotated", MADE, KeyRules::isRotated),
            within("CKV_AWS_33", KEY, "A key's policy names no wildcard as principal", MADE, KeyRules::isPrivate),
            each(
                    "CKV_AWS_227",
                    KEY,
                    "A key is enabled",
                    MADE,
                    key -> key.at("isEnabled").asBoolean(true)),
            within(
                    "CKV2_AWS_64",
                    KEY,
                    "A key has a policy",
                    MADE,
                    (key, stack) -> statements(key, stack).findAny().isPresent()),
            each("AwsSolutions-KMS5", KEY, "A key is rotated", MADE, KeyRules::isRotated),
            notApplicable("Backup.1", "Recovery points are encrypted", "only AWS Backup shows them"),
            notApplicable("Backup.2", "Recovery points have tags", "only AWS Backup shows them"),
            notApplicable("Backup.3", "Vaults have tags", VAULT, "backup.Vault"),
            notApplicable("Backup.4", "Report plans have tags", "no report plan is declared", "backup.ReportPlan"),
            each("Backup.5", "backup.Plan", "A backup plan has tags", "`Backups`", plan -> plan.has("tags")),
            notApplicable("CKV_AWS_166", "Vaults are encrypted with a customer managed key", VAULT, "backup.Vault"));

    private KeyRules() {}

    private static boolean isRotated(Subject key) {
        return key.is("enableKeyRotation");
    }

    private static boolean isPrivate(Subject key, Stack stack) {
        return statements(key, stack)
                .noneMatch(
                        statement -> statement.allows() && statement.isAboutEverybody() && !statement.hasCondition());
    }

    private static Stream<Statement> statements(Subject key, Stack stack) {
        var apart =
                stack.all("kms.KeyPolicy").filter(policy -> policy.text("keyId").equals(key.output("keyId")));
        return Stream.concat(Stream.of(key), apart).flatMap(holder -> holder.statements("policy"));
    }
}
