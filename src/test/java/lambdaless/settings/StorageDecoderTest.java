package lambdaless.settings;

import static lambdaless.settings.Configured.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lambdaless.settings.Provisioned.Range;
import lambdaless.settings.Watch.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose key encrypts, where backups go, what capacity and a month may cost, and the keys of a plan. */
final class StorageDecoderTest {
    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String PLAN =
            "{\"name\":\"gold\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\",\"keys\":%s}";

    @Test
    void nothing_is_asked_for_by_default() {
        var settings = Configured.with();

        assertThat(settings.safety().key().isCustomerManaged()).isFalse();
        assertThat(settings.safety().key().isAwsOwned()).isFalse();
        assertThat(settings.safety().backupVaultName()).isEmpty();
        assertThat(settings.provisioned()).isEmpty();
        assertThat(settings.watch().budget()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"made,true,true,false", KEY + ",true,false,false", "awsOwned,false,false,true"})
    void the_key_is_made_existing_or_that_of_aws(String setting, boolean customers, boolean made, boolean awsOwned) {
        var key = Configured.with("customerManagedKey", setting).safety().key();

        assertThat(key.isCustomerManaged()).isEqualTo(customers);
        assertThat(key.isMade()).isEqualTo(made);
        assertThat(key.isAwsOwned()).isEqualTo(awsOwned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "alias/mine",
                "arn:aws:kms:eu-west-1:123456789012:alias/mine",
                "arn:aws:kms:us-east-1:123456789012:key/1234abcd"
            })
    void another_text_than_a_key_of_the_region_is_refused(String setting) {
        assertThat(problems("customerManagedKey", setting))
                .containsExactly(
                        "lambdaless:customerManagedKey is \"" + setting + "\"; expected made, the ARN of a key of"
                                + " eu-west-1, awsOwned on the way back from those, or nothing for the key that AWS manages");
    }

    @Test
    void a_vault_is_named_as_aws_names_vaults() {
        assertThat(Configured.with("backupVaultName", "Tables_1-a").safety().backupVaultName())
                .isEqualTo("Tables_1-a");
        assertThat(problems("backupVaultName", "a vault"))
                .containsExactly("lambdaless:backupVaultName is \"a vault\"; expected 2 to 50 letters, digits, hyphens"
                        + " and underscores");
    }

    @Test
    void capacity_has_a_least_and_a_most() {
        assertThat(Configured.with("billingMode", "provisioned").provisioned())
                .isEqualTo(Optional.of(new Provisioned(new Range(5, 100), new Range(5, 100))));
        var set = Configured.with(
                "billingMode", "provisioned",
                "readCapacity", "{\"minimum\":\"7\",\"maximum\":7}",
                "writeCapacity", "{\"minimum\":1,\"maximum\":1000000}");
        assertThat(set.provisioned()).isEqualTo(Optional.of(new Provisioned(new Range(7, 7), new Range(1, 1_000_000))));
        assertThat(set.provisioned().orElseThrow().read().isFixed()).isTrue();
        assertThat(set.provisioned().orElseThrow().write().isFixed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7|lambdaless:readCapacity is \"7\"; expected an object such as {\"minimum\":5,\"maximum\":100}",
                "{\"minimum\":5}|lambdaless:readCapacity is {\"minimum\":5}; expected an object with the fields minimum, maximum",
                "{\"minimum\":0,\"maximum\":9}|lambdaless:readCapacity.minimum is 0; expected a whole number from 1 to 1000000",
                "{\"minimum\":5,\"maximum\":4}|lambdaless:readCapacity is {\"minimum\":5,\"maximum\":4}; expected a minimum that"
                        + " is not above the maximum",
            })
    void capacity_without_two_ends_in_order_is_refused(String capacity, String problem) {
        assertThat(problems("billingMode", "provisioned", "readCapacity", capacity))
                .contains(problem);
    }

    @Test
    void capacity_and_ceilings_belong_to_their_own_modes() {
        assertThat(problems("writeCapacity", "{\"minimum\":1,\"maximum\":2}"))
                .containsExactly(
                        "lambdaless:writeCapacity is {\"minimum\":1,\"maximum\":2}; expected not to be set, since"
                                + " billingMode is onDemand; maxWriteUnits sets a ceiling");
        assertThat(problems("billingMode", "provisioned", "maxReadUnits", "7", "maxWriteUnits", "7"))
                .containsExactly(
                        "lambdaless:maxReadUnits is \"7\"; expected not to be set, since billingMode is provisioned; the"
                                + " maximum of readCapacity is the ceiling",
                        "lambdaless:maxWriteUnits is \"7\"; expected not to be set, since billingMode is provisioned; the"
                                + " maximum of writeCapacity is the ceiling");
        assertThat(problems("billingMode", "reserved"))
                .containsExactly(
                        "lambdaless:billingMode is \"reserved\"; expected one of \"onDemand\", \"provisioned\"");
    }

    @Test
    void a_budget_has_an_amount_and_an_address() {
        assertThat(Configured.with("monthlyBudget", "50", "budgetEmail", " a@example.com ")
                        .watch()
                        .budget())
                .isEqualTo(Optional.of(new Budget(50, "a@example.com")));
        assertThat(problems("monthlyBudget", "50"))
                .containsExactly(
                        "lambdaless:budgetEmail is not set; expected an e-mail address, since monthlyBudget is set");
        assertThat(problems("budgetEmail", "a@example.com"))
                .containsExactly(
                        "lambdaless:budgetEmail is \"a@example.com\"; expected not to be set, since monthlyBudget is 0");
        assertThat(problems("monthlyBudget", "50", "budgetEmail", "a"))
                .containsExactly("lambdaless:budgetEmail is \"a\"; expected an e-mail address");
        assertThat(problems("monthlyBudget", "1000001", "budgetEmail", "a@example.com"))
                .contains("lambdaless:monthlyBudget is \"1000001\"; expected a whole number from 0 to 1000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|.keys is []; expected a list with the name of at least one key",
                "[\"a b\"]|.keys[0] is \"a b\"; expected 1 to 63 letters, digits, hyphens, underscores",
                "[\"next\",\"gold\"]|.keys is [\"next\",\"gold\"]; expected a list in which the key that is named as its plan"
                        + " comes first",
            })
    void keys_of_a_plan_that_cannot_be_told_apart_or_named_are_refused(String keys, String problem) {
        assertThat(problems("plans", "[" + PLAN.formatted(keys) + "]"))
                .containsExactly("lambdaless:plans[0]" + problem);
    }

    @Test
    void two_keys_of_one_name_are_refused() {
        var plans = "[" + PLAN.formatted("[\"a\",\"a\"]") + "]";

        assertThat(problems("plans", plans))
                .containsExactly("lambdaless:plans is " + plans
                        + "; expected no two keys with the same name, and none named" + " as another plan, \"a\"");
        assertThat(Configured.with("plans", "[" + PLAN.formatted("[\"gold\",\"next\"]") + "]")
                        .plans()
                        .get(0)
                        .keys())
                .containsExactly("gold", "next");
    }
}
