package lambdaless.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account's role, which all APIs of the account share. */
final class AccountLoggingTest {
    private static final String KEY = "shop:manageAccountLogging";

    @Test
    void a_stack_that_sets_it_replaces_the_one_that_is_set() {
        assertThat(AccountLogging.warning(Declared.settings("dev", Map.of()), KEY))
                .contains(
                        "shop:manageAccountLogging is true: this stack replaces the CloudWatch role that API Gateway has"
                                + " in eu-west-1 for the whole account, whatever it is now");
    }

    @Test
    void a_stack_that_logs_and_does_not_set_it_needs_one() {
        assertThat(AccountLogging.warning(Declared.settings("prod", Map.of()), KEY))
                .contains(
                        "shop:manageAccountLogging is false and the stage logs: API Gateway must have a CloudWatch role"
                                + " in eu-west-1, or the stage is refused late in the update; `aws apigateway get-account` shows"
                                + " it");
    }

    @Test
    void a_stack_that_does_not_log_needs_none() {
        var silent = Map.of("manageAccountLogging", "false", "logLevel", "OFF", "accessLogs", "false");

        assertThat(AccountLogging.warning(Declared.settings("dev", silent), KEY))
                .isEmpty();
    }
}
