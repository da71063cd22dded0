package lambdaless.engine;

import static lambdaless.engine.Steps.released;
import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.UpOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import lambdaless.aws.Unfinished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web ACL, the domain name and the resource policy, switched on, changed and off: each by exactly the steps that are told. */
@OnEngine
final class EdgeTest {
    private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/";
    private static final String RANGE = "203.0.113.0/24";

    /** The association goes before its successor comes; the other way round, it would take that away. */
    private static final List<String> ANOTHER_ACL = List.of(
            "delete-replaced WebAclAssociation firewall",
            "replace WebAclAssociation firewall",
            "create-replacement WebAclAssociation firewall");

    private static final List<String> OWN_ACL =
            List.of("LogGroup firewall-log", "WebAcl firewall", "WebAclLoggingConfiguration firewall");
    private static final List<String> FIREWALL = List.of("Firewall firewall", "WebAclAssociation firewall");
    private static final List<String> DOMAIN_PARTS = List.of("DomainName domain", "BasePathMapping domain");
    private static final List<String> DOMAIN = List.of("Domain domain", "DomainName domain", "BasePathMapping domain");
    private static final List<String> POLICY = List.of("ResourcePolicy resource-policy", "RestApiPolicy addresses");

    @Test
    void a_web_acl_comes_changes_its_rate_gives_way_to_an_existing_one_and_goes(@TempDir Path folder) throws Exception {
        try (var stack = LivingStack.in(folder)) {
            var existing = existingWebAcl(stack.aws());

            var managed = stack.switched(Map.of("waf", "managed"), with(steps(), "create ", OWN_ACL, FIREWALL));
            assertThat(managed.webAcl()).contains(ownWebAcl(stack.aws()));
            stack.switched(Map.of("waf", "managed", "wafRate", 500), steps("update WebAcl firewall"));

            var another = stack.switched(
                    Map.of("webAclArn", existing), with(with(steps(), "", ANOTHER_ACL), "delete ", OWN_ACL));
            assertThat(another.webAcl()).contains(existing);
            var back =
                    stack.switched(Map.of("waf", "managed"), with(with(steps(), "", ANOTHER_ACL), "create ", OWN_ACL));
            assertThat(back.webAcl()).contains(ownWebAcl(stack.aws()));

            var off = stack.switched(Map.of(), with(steps(), "delete ", OWN_ACL, FIREWALL));
            assertThat(off.webAcl()).isEmpty();
            assertThat(stack.aws().all(Kind.WEB_ACL))
                    .extracting(acl -> acl.text("arn"))
                    .containsExactly(existing);
        }
    }

    private static String existingWebAcl(Aws aws) throws Unfinished {
        var rule = Map.of("name", "ours", "priority", 0, "action", Map.of("block", Map.of()));
        var inputs = Map.<String, Object>of("name", "ours", "scope", "REGIONAL", "rules", List.of(rule));
        return aws.create(Kind.WEB_ACL, "of-another-team", inputs).text("arn");
    }

    private static String ownWebAcl(Aws aws) {
        return aws.all(Kind.WEB_ACL).stream()
                .filter(acl -> acl.text("name").startsWith("lambdaless-dev-"))
                .map(acl -> acl.text("arn"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_domain_name_comes_changes_and_goes_and_the_default_endpoint_the_other_way(@TempDir Path folder)
            throws Exception {
        try (var stack = LivingStack.in(folder)) {
            var own = stack.apiUrl();
            var on = stack.switched(
                    domain("api.example.com", "first"), with(released("update RestApi api"), "create ", DOMAIN));
            assertThat(on.domains()).containsExactly("api.example.com");
            assertThat(on.hasDefaultEndpoint()).isFalse();
            assertThat(stack.apiUrl()).isEqualTo("https://api.example.com");

            stack.switched(domain("api.example.com", "second"), steps("update DomainName domain"));
            var other = stack.switched(
                    domain("api.example.org", "second"),
                    with(
                            with(with(steps(), "create-replacement ", DOMAIN_PARTS), "replace ", DOMAIN_PARTS),
                            "delete-replaced ",
                            DOMAIN_PARTS));
            assertThat(other.domains()).containsExactly("api.example.org");
            assertThat(stack.apiUrl()).isEqualTo("https://api.example.org");

            var off = stack.switched(Map.of(), with(released("update RestApi api"), "delete ", DOMAIN));
            assertThat(off.domains()).isEmpty();
            assertThat(off.hasDefaultEndpoint()).isTrue();
            assertThat(stack.apiUrl()).isEqualTo(own);
        }
    }

    @Test
    void a_domain_name_can_lead_to_the_stage_before_the_default_endpoint_ends(@TempDir Path folder) throws Exception {
        try (var stack = LivingStack.in(folder)) {
            stack.engine().configure(domain("api.example.com", "first"));

            stack.engine().up(Api.ofProject(), UpOptions.builder().targets(List.of("**::domain")));
            assertThat(stack.kept().domains()).containsExactly("api.example.com");
            assertThat(stack.kept().hasDefaultEndpoint()).isTrue();

            assertThat(stack.engine().preview()).isEqualTo(released("update RestApi api"));
            stack.engine().up();
            assertThat(stack.kept().domains()).containsExactly("api.example.com");
            assertThat(stack.kept().hasDefaultEndpoint()).isFalse();
        }
    }

    /** A policy that goes is deleted last, so the stage heeds it until the next deployment. */
    @Test
    void ranges_of_addresses_come_change_and_go_each_with_a_deployment_and_the_last_with_two(@TempDir Path folder)
            throws Exception {
        try (var stack = LivingStack.in(folder)) {
            var on = stack.switched(Map.of("allowedIpRanges", List.of(RANGE)), with(released(), "create ", POLICY));
            assertThat(on.policy()).contains("\"NotIpAddress\":{\"aws:SourceIp\":[\"" + RANGE + "\"]}");

            var more = stack.switched(
                    Map.of("allowedIpRanges", List.of(RANGE, "2001:db8::/32")),
                    released("update RestApiPolicy addresses"));
            assertThat(more.policy()).contains("[\"" + RANGE + "\",\"2001:db8::/32\"]");

            var off = stack.switched(Map.of(), with(released(), "delete ", POLICY));
            assertThat(off.policy()).isEqualTo(more.policy());
            assertThat(stack.aws().all(Kind.REST_API_POLICY)).isEmpty();

            stack.engine().release(Api.ofProject());
            assertThat(stack.kept().policy()).isEmpty();
        }
    }

    @Test
    void all_of_them_come_and_go_together(@TempDir Path folder) throws Exception {
        try (var stack = LivingStack.in(folder)) {
            var all = new TreeMap<>(domain("api.example.com", "first"));
            all.put("waf", "managed");
            all.put("allowedIpRanges", List.of(RANGE));
            var deployed = released("update RestApi api");

            var on = stack.switched(all, with(deployed, "create ", OWN_ACL, FIREWALL, DOMAIN, POLICY));
            assertThat(on.webAcl()).contains(ownWebAcl(stack.aws()));
            assertThat(on.domains()).containsExactly("api.example.com");
            assertThat(on.policy()).contains(RANGE);
            stack.engine().refresh();
            assertThat(stack.engine().preview()).isEmpty();

            var off = stack.switched(Map.of(), with(deployed, "delete ", OWN_ACL, FIREWALL, DOMAIN, POLICY));
            assertThat(off.webAcl()).isEmpty();
            assertThat(off.domains()).isEmpty();
            assertThat(off.hasDefaultEndpoint()).isTrue();
        }
    }

    @SafeVarargs
    private static Set<String> with(Set<String> steps, String operation, List<String>... resources) {
        var all = new TreeSet<>(steps);
        for (var some : resources) {
            some.forEach(resource -> all.add(operation + resource));
        }
        return all;
    }

    private static Map<String, Object> domain(String name, String certificate) {
        return Map.of("domainName", name, "certificateArn", CERTIFICATE + certificate);
    }
}
