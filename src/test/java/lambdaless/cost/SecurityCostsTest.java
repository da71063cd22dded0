package lambdaless.cost;

import static lambdaless.cost.Declarations.ON_DEMAND;
import static lambdaless.cost.Declarations.TABLE;
import static lambdaless.cost.Declarations.ofStage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Web ACLs and keys add exactly their lines. */
final class SecurityCostsTest {
    @Test
    void a_web_acl_is_paid_with_its_rules_and_by_the_request_and_one_of_others_by_the_request() {
        var associated = ofStage().and("wafv2/webAclAssociation:WebAclAssociation", "stage", Map.of());
        var own = ofStage()
                .and("wafv2/webAcl:WebAcl", "stage", Map.of("rules", List.of(Map.of(), Map.of(), Map.of())))
                .and("wafv2/webAclAssociation:WebAclAssociation", "stage", Map.of());

        assertThat(associated.beside(ofStage())).isEqualTo(Map.of("web-acl-requests", 1000.0));
        assertThat(own.beside(associated)).isEqualTo(Map.of("web-acls", 1.0, "web-acl-rules", 3.0));
    }

    @Test
    void a_key_is_paid_by_the_month_and_the_requests_of_tables_to_theirs_by_the_caller() {
        var encrypted = ofStage()
                .and(
                        TABLE,
                        "users",
                        Map.of("billingMode", "PAY_PER_REQUEST", "serverSideEncryption", Map.of("enabled", true)));

        assertThat(ofStage().and("kms/key:Key", "made", Map.of()).beside(ofStage()))
                .isEqualTo(Map.of("keys", 1.0));
        assertThat(encrypted.beside(ofStage().and(TABLE, "users", ON_DEMAND)))
                .as("one operation, every five minutes")
                .isEqualTo(Map.of("key-requests", 0.876));
    }
}
