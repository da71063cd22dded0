package lambdaless.infra;

import com.pulumi.aws.budgets.Budget;
import com.pulumi.aws.budgets.BudgetArgs;
import com.pulumi.aws.budgets.inputs.BudgetCostFilterArgs;
import com.pulumi.aws.budgets.inputs.BudgetNotificationArgs;
import java.util.List;
import lambdaless.settings.Watch;

/** The budget of a stack: an e-mail before a month costs more than it may. It stops nothing. */
public final class CostBudget extends Component {
    /** Spent: time to look, and a fifth is left. */
    private static final double EARLY_PERCENT = 80;

    /** Expected by the end of the month. */
    private static final double ALL_PERCENT = 100;

    private CostBudget(Watch.Budget budget, Tags tags) {
        super("Budget", "budget");
        var arguments = BudgetArgs.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .limitAmount(String.valueOf(budget.dollars()))
                .limitUnit("USD")
                .costFilters(filter(tags))
                .notifications(
                        notification("ACTUAL", EARLY_PERCENT, budget.email()),
                        notification("FORECASTED", ALL_PERCENT, budget.email()))
                .tags(tags.all())
                .build();
        new Budget("monthly", arguments, child());
    }

    /** Declares it when the settings have one. */
    public static void ifSet(Watch watch, Tags tags) {
        watch.budget().ifPresent(budget -> new CostBudget(budget, tags));
    }

    /** The stack's own tags: https://docs.aws.amazon.com/cli/latest/reference/budgets/create-budget.html has their form. */
    private static BudgetCostFilterArgs filter(Tags tags) {
        return BudgetCostFilterArgs.builder()
                .name("TagKeyValue")
                .values(List.of("user:Project$" + tags.project(), "user:Stack$" + tags.stack()))
                .build();
    }

    private static BudgetNotificationArgs notification(String type, double percent, String email) {
        return BudgetNotificationArgs.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .subscriberEmailAddresses(email)
                .build();
    }
}
