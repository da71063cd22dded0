package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.Readme;
import org.junit.jupiter.api.Test;

/** The rights that the page of what stands before the stage adds to those of the deploying role. */
final class RightsOnPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode policy() throws IOException {
        var statements = JSON.readTree(
                Readme.of(Path.of("docs", "protect.md")).under("Rights of the deploying role").code().stream()
                        .filter(code -> code.language().equals("json"))
                        .map(Readme.Code::text)
                        .findFirst()
                        .orElseThrow());
        return JSON.createObjectNode().set("Statement", statements);
    }

    /** The parts of a domain name are made by POST; what is made is tagged, which the role may do already. */
    @Test
    void are_those_of_domain_names_resource_policies_and_existing_web_acls() throws IOException {
        var needed = Rights.of("apigateway", "/domainnames", "POST")
                .with(Rights.of("apigateway", "/domainnames/<DOMAIN>", "GET", "PATCH", "DELETE"))
                .with(Rights.of("apigateway", "/domainnames/<DOMAIN>/*", "GET", "POST", "PATCH", "DELETE"))
                .with(Rights.of("apigateway", "/restapis/*", "UpdateRestApiPolicy"))
                .with(Rights.of("wafv2", "regional/webacl/<NAME>/<ID>", "AssociateWebACL", "GetWebACL"));
        var written = PoliciesTest.rights(policy());

        assertThat(written).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written)).isEqualTo(Rights.union(needed.reading(), needed.writing()));
    }

    @Test
    void are_about_the_types_that_no_stack_file_of_the_project_declares() {
        var types = PoliciesTest.declaredTypes("src/test/resources/edge/Pulumi.dev.yaml");
        types.removeAll(Rights.BY_TYPE.keySet());

        assertThat(types)
                .isEqualTo(Set.of(
                        "aws:apigateway/basePathMapping:BasePathMapping",
                        "aws:apigateway/domainName:DomainName",
                        "aws:apigateway/restApiPolicy:RestApiPolicy"));
    }
}
