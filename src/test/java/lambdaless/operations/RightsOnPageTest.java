package lambdaless.operations;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.Readme;
import lambdaless.api.Api;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.local.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rights that the page of what stands before the stage adds to those of the deploying role. */
final class RightsOnPageTest {
    private static final String EDGE = """
            config:
              aws:region: eu-west-1
              waf: managed
              domainName: api.example.com
              certificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/a1b2c3
              allowedIpRanges: [203.0.113.0/24]
            """;

    private static JsonNode statements() throws IOException {
        return new JsonMapper()
                .readTree(Readme.of(Path.of("docs", "protect.md")).under("Rights of the deploying role").code().stream()
                        .filter(code -> code.language().equals("json"))
                        .map(Readme.Code::text)
                        .findFirst()
                        .orElseThrow());
    }

    private static Stream<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isTextual()
                ? Stream.of(oneOrMore.asText())
                : StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText);
    }

    /** The parts of a domain name are made by POST; what is made is tagged, which the role may do already. */
    @Test
    void are_those_of_domain_names_resource_policies_and_existing_web_acls() throws IOException {
        var needed = Rights.of("apigateway", "/domainnames", "POST")
                .with(Rights.of("apigateway", "/domainnames/<DOMAIN>", "GET", "PATCH", "DELETE"))
                .with(Rights.of("apigateway", "/domainnames/<DOMAIN>/*", "GET", "POST", "PATCH", "DELETE"))
                .with(Rights.of("apigateway", "/restapis/*", "UpdateRestApiPolicy"))
                .with(Rights.of("wafv2", "regional/webacl/<NAME>/<ID>", "AssociateWebACL", "GetWebACL"));
        var written = StreamSupport.stream(statements().spliterator(), false)
                .flatMap(statement -> texts(statement.path("Action"))
                        .flatMap(action ->
                                texts(statement.path("Resource")).map(arn -> action + " " + arn.split(":", 6)[5])))
                .toList();

        assertThat(written).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(written)).isEqualTo(Rights.union(needed.reading(), needed.writing()));
    }

    @Test
    void are_about_the_types_that_no_stack_file_of_the_project_declares(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Pulumi.dev.yaml"), EDGE);
        var types = ProgramRun.of(Api.ofProject(), file).resources().stream()
                .map(RecordedResource::type)
                .filter(type -> type.startsWith("aws:"))
                .filter(type -> !Rights.BY_TYPE.containsKey(type))
                .collect(toCollection(TreeSet::new));

        assertThat(types)
                .isEqualTo(Set.of(
                        "aws:apigateway/basePathMapping:BasePathMapping",
                        "aws:apigateway/domainName:DomainName",
                        "aws:apigateway/restApiPolicy:RestApiPolicy"));
    }
}
