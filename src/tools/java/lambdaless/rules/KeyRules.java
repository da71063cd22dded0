package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;

import java.util.List;

/** The key that the stack makes, and the vault of its backups. */
final class KeyRules {
    private static final String KEY = "kms.Key";
    private static final String VAULT = "backup.Vault";
    private static final String MADE = "setting `customerManagedKey` made";
    private static final String BACKUP = "setting `backupVaultName`";

    static final List<Rule> ALL = List.of(
            notApplicable("KMS.3", "No key is about to be deleted", "only a living key shows it; the stack protects its key"),
            each("KMS.4", KEY, "A key is rotated (CIS, NIST SP 800-53)", MADE, KeyRules::isRotated),
            each("KMS.5", KEY, "A key's policy is not public", MADE, KeyRules::isPrivate),
            each("CKV_AWS_7", KEY, "A key is rotated", MADE, KeyRules::isRotated),
            each("CKV_AWS_33", KEY, "A key's policy names no wildcard as principal", MADE, KeyRules::isPrivate),
            each("CKV_AWS_227", KEY, "A key is enabled", MADE, key -> key.at("isEnabled").asBoolean(true)),
            each("CKV2_AWS_64", KEY, "A key has a policy", MADE, key -> key.has("policy")),
            each("AwsSolutions-KMS5", KEY, "A key is rotated", MADE, KeyRules::isRotated),
            notApplicable("Backup.1", "Recovery points are encrypted", "only AWS Backup shows them"),
            notApplicable("Backup.2", "Recovery points have tags", "only AWS Backup shows them"),
            each("Backup.3", VAULT, "A vault has tags", BACKUP, vault -> vault.has("tags")),
            notApplicable("Backup.4", "Report plans have tags", "no report plan is declared", "backup.ReportPlan"),
            each("Backup.5", "backup.Plan", "A backup plan has tags", BACKUP, plan -> plan.has("tags")),
            each(
                    "CKV_AWS_166",
                    VAULT,
                    "A vault is encrypted with a customer managed key",
                    BACKUP,
                    vault -> vault.has("kmsKeyArn")));

    private KeyRules() {}

    private static boolean isRotated(Subject key) {
        return key.is("enableKeyRotation");
    }

    private static boolean isPrivate(Subject key) {
        return key.statements("policy")
                .noneMatch(statement ->
                        statement.allows() && statement.isAboutEverybody() && !statement.hasCondition());
    }
}
