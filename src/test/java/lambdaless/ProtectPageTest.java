package lambdaless;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.local.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what stands before the stage, beside what its settings declare. */
final class ProtectPageTest {
    private static final int FIVE_MINUTES = 300;

    private final Readme page = Readme.of(Path.of("docs", "protect.md"));

    @TempDir
    private Path folder = Path.of("");

    /** The resources of a stack with the settings that the page shows under a heading. */
    private List<RecordedResource> declared(String heading) throws IOException {
        return run(heading).resources();
    }

    private ProgramRun run(String heading) throws IOException {
        var settings = page.under(heading).code().stream()
                .filter(code -> code.language().equals("yaml"))
                .map(Readme.Code::text)
                .collect(joining());
        assertThat(settings).startsWith("config:\n");
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), settings + "  aws:region: eu-west-1\n");
        return ProgramRun.of(Api.ofProject(), file);
    }

    private static List<Object> inputs(List<RecordedResource> resources, String type, String key) {
        return resources.stream()
                .filter(resource -> resource.type().endsWith(":" + type))
                .map(resource -> resource.inputs().get(key))
                .toList();
    }

    @Test
    void lists_the_rules_of_the_web_acl_in_their_order() throws IOException {
        var names = new ArrayList<Object>();
        for (var rules : inputs(declared("A web ACL"), "WebAcl", "rules")) {
            ((List<?>) rules).forEach(rule -> names.add(((Map<?, ?>) rule).get("name")));
        }

        assertThat(page.under("A web ACL").rows().stream()
                        .map(row -> row.get(0))
                        .toList())
                .hasSize(3)
                .isEqualTo(names);
    }

    @Test
    void shows_settings_that_declare_what_it_says() throws IOException {
        assertThat(inputs(declared("A domain name"), "DomainName", "securityPolicy"))
                .containsExactly("TLS_1_2");
        assertThat(inputs(declared("Allowed addresses"), "RestApiPolicy", "policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(String.valueOf(policy)).contains("203.0.113.0/24", "2001:db8::/32"));
    }

    @Test
    void comes_with_outputs_that_are_on_their_page() throws IOException {
        var outputs = Readme.of(Path.of("docs", "settings.md")).under("Outputs").text();

        assertThat(run("A domain name").outputs().keySet())
                .contains("domainTarget")
                .allSatisfy(name -> assertThat(outputs).contains("`" + name + "`"));
    }

    /** A caller is at one address, most of the time. */
    @Test
    void tells_of_limits_per_address_that_let_the_fastest_plan_through() {
        var prod = ProgramRun.of(Api.ofProject(), Path.of("Pulumi.prod.yaml")).resources();
        var rates = inputs(prod, "UsagePlan", "throttleSettings").stream()
                .map(throttle -> ((Map<?, ?>) throttle).get("rateLimit"))
                .map(rate -> ((Number) rate).intValue())
                .toList();
        var rules = (List<?>) inputs(prod, "WebAcl", "rules").get(0);
        var statement = (Map<?, ?>) ((Map<?, ?>) rules.get(0)).get("statement");
        var limit = (Number) ((Map<?, ?>) statement.get("rateBasedStatement")).get("limit");

        assertThat(rates).hasSize(3).allMatch(rate -> rate * FIVE_MINUTES <= limit.intValue());
    }
}
