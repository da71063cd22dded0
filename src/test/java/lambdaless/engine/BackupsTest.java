package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and a budget, switched on, changed and switched off on a stack that lives. */
@OnEngine
final class BackupsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void backups_and_a_budget_come_change_and_go_beside_the_same_tables() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);

            engine.configure(Map.of("backupVaultName", "tables", "monthlyBudget", 50, "budgetEmail", "a@example.com"));
            engine.up();
            assertThatTablesAreSelected(aws);
            var plan = Kept.ids(aws, Kind.BACKUP_PLAN);
            var budget = Kept.ids(aws, Kind.BUDGET);
            assertThat(engine.preview()).isEmpty();

            assertThat(engine.previewWith(Map.of("backupVaultName", "elsewhere", "monthlyBudget", 70)))
                    .containsExactlyInAnyOrder("update Plan tables", "update Budget monthly");
            engine.configure(Map.of("backupVaultName", "elsewhere", "monthlyBudget", 70));
            engine.up();
            assertThat(Kept.ids(aws, Kind.BACKUP_PLAN)).hasSize(1).isEqualTo(plan);
            assertThat(Kept.ids(aws, Kind.BUDGET)).hasSize(1).isEqualTo(budget);

            engine.settings().unset("backupVaultName", "monthlyBudget", "budgetEmail");
            engine.up();
            assertThat(List.of(Kind.BACKUP_PLAN, Kind.BACKUP_SELECTION, Kind.BUDGET))
                    .allSatisfy(kind -> assertThat(aws.all(kind)).isEmpty());
            kept.areStillIn(aws);
            assertThat(engine.preview()).isEmpty();
        }
    }

    private static void assertThatTablesAreSelected(Aws aws) {
        var arns = aws.all(Kind.TABLE).stream().map(table -> table.text("arn")).toList();

        assertThat(arns).isNotEmpty();
        assertThat(aws.all(Kind.BACKUP_SELECTION))
                .singleElement()
                .extracting(selection -> selection.properties().get("resources"))
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrderElementsOf(arns);
    }
}
