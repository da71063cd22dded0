package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The e-mail before a month costs too much. */
final class BudgetTest {
    private static final String BUDGET = "aws:budgets/budget:Budget";

    @Test
    void none_is_declared_unless_it_is_asked_for() {
        assertThat(Declared.dev().all(BUDGET)).isEmpty();
        assertThat(Declared.prod().all(BUDGET)).isEmpty();
    }

    @Test
    void a_month_of_the_stacks_own_tags_is_told_of_early_and_before_it_is_over() {
        var declared = UsersAndAlbums.dev(Map.of("monthlyBudget", "50", "budgetEmail", "payments@example.com"));
        var budget = declared.one(BUDGET, "monthly");

        assertThat(budget.inputs())
                .containsOnlyKeys(
                        "budgetType", "timeUnit", "limitAmount", "limitUnit", "costFilters", "notifications", "tags")
                .containsEntry("budgetType", "COST")
                .containsEntry("timeUnit", "MONTHLY")
                .containsEntry("limitAmount", "50")
                .containsEntry("limitUnit", "USD");
        assertThat(budget.input("costFilters")).isEqualTo(json("""
                [{"name":"TagKeyValue","values":["user:Project$lambdaless","user:Stack$dev"]}]"""));
        assertThat(budget.input("notifications")).isEqualTo(json("""
                [{"notificationType":"ACTUAL","comparisonOperator":"GREATER_THAN","threshold":80,
                "thresholdType":"PERCENTAGE","subscriberEmailAddresses":["payments@example.com"]},
                {"notificationType":"FORECASTED","comparisonOperator":"GREATER_THAN","threshold":100,
                "thresholdType":"PERCENTAGE","subscriberEmailAddresses":["payments@example.com"]}]"""));
        assertThat(budget.input("tags"))
                .isEqualTo(declared.one("aws:dynamodb/table:Table", "users").input("tags"));
    }
}
