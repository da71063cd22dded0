package lambdaless;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.infra.UsersAndAlbums;
import lambdaless.local.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what stands before the stage, beside what its settings declare. */
final class ProtectPageTest {
    private static final JsonMapper JSON = new JsonMapper();
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
        return ProgramRun.of(UsersAndAlbums.api(), file);
    }

    private static List<JsonNode> inputs(List<RecordedResource> resources, String type) {
        return resources.stream()
                .filter(resource -> resource.type().endsWith(":" + type))
                .map(resource -> JSON.<JsonNode>valueToTree(resource.inputs()))
                .toList();
    }

    @Test
    void lists_the_rules_of_the_web_acl_in_their_order() throws IOException {
        var names = new ArrayList<String>();
        inputs(declared("A web ACL"), "WebAcl")
                .forEach(acl -> acl.path("rules")
                        .forEach(rule -> names.add(rule.path("name").asText())));

        assertThat(page.under("A web ACL").rows().stream()
                        .map(row -> row.get(0))
                        .toList())
                .hasSize(3)
                .isEqualTo(names);
    }

    @Test
    void shows_settings_that_declare_what_it_says() throws IOException {
        assertThat(inputs(declared("A domain name"), "DomainName"))
                .extracting(name -> name.path("securityPolicy").asText())
                .containsExactly("TLS_1_2");
        assertThat(inputs(declared("Allowed addresses"), "RestApiPolicy"))
                .hasSize(1)
                .allSatisfy(policy ->
                        assertThat(policy.path("policy").asText()).contains("203.0.113.0/24", "2001:db8::/32"));
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
        var limit = inputs(prod, "WebAcl")
                .get(0)
                .at("/rules/0/statement/rateBasedStatement/limit")
                .asInt();

        assertThat(inputs(prod, "UsagePlan"))
                .extracting(plan -> plan.at("/throttleSettings/rateLimit").asInt())
                .hasSize(3)
                .allMatch(rate -> rate > 0 && rate * FIVE_MINUTES <= limit);
    }
}
