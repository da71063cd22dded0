package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;

/** The domain name that clients call. */
final class CustomDomainTest {
    private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/a1b2c3";
    private static final String NAME = "aws:apigateway/domainName:DomainName";
    private static final String MAPPING = "aws:apigateway/basePathMapping:BasePathMapping";
    private static final String API = "aws:apigateway/restApi:RestApi";
    private static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";

    private static final class OfDomain {
        private static final Declared STACK = declared(Map.of());
    }

    private static Declared declared(Map<String, String> more) {
        var settings = new TreeMap<>(more);
        settings.put("domainName", "api.example.com");
        settings.put("certificateArn", CERTIFICATE);
        return Declared.of(Api.ofProject(), "dev", settings);
    }

    @Test
    void is_not_declared_unless_it_is_wanted() {
        var dev = Declared.dev();

        assertThat(dev.all(NAME)).isEmpty();
        assertThat(dev.all(MAPPING)).isEmpty();
        assertThat(dev.one(API, "api").input("disableExecuteApiEndpoint")).isEqualTo(json("false"));
        assertThat(dev.outputs()).doesNotContainKey("domainTarget");
    }

    @Test
    void is_regional_and_speaks_nothing_older_than_tls_1_2() {
        assertThat(OfDomain.STACK.one(NAME, "domain").inputs())
                .isEqualTo(Map.of(
                        "domainName",
                        "api.example.com",
                        "regionalCertificateArn",
                        CERTIFICATE,
                        "endpointConfiguration",
                        Map.of("types", "REGIONAL"),
                        "securityPolicy",
                        "TLS_1_2",
                        "tags",
                        Map.of("Project", "lambdaless", "Stack", "dev", "ManagedBy", "pulumi")));
    }

    @Test
    void leads_to_the_stage_and_is_the_only_way_to_it() {
        assertThat(OfDomain.STACK.one(MAPPING, "domain").inputs())
                .isEqualTo(Map.of("domainName", "api.example.com", "restApi", "api-id", "stageName", "dev"));
        assertThat(OfDomain.STACK.one(API, "api").input("disableExecuteApiEndpoint"))
                .isEqualTo(json("true"));
    }

    @Test
    void takes_the_place_of_the_stages_address_in_all_outputs() {
        var outputs = OfDomain.STACK;

        assertThat(outputs.output("apiUrl").asText()).isEqualTo("https://api.example.com");
        assertThat(outputs.output("openApi").asText()).isEqualTo("https://api.example.com/openapi.json");
        assertThat(outputs.output("endpoints").properties())
                .hasSize(Operations.all().size())
                .allSatisfy(endpoint ->
                        assertThat(endpoint.getValue().path("url").asText()).startsWith("https://api.example.com/"));
        assertThat(outputs.output("domainTarget").path("name").asText())
                .matches("d-[a-z0-9]{10}\\.execute-api\\.eu-west-1\\.amazonaws\\.com");
        assertThat(outputs.output("domainTarget").path("zoneId").asText()).startsWith("Z");
        assertThat(outputs.outputs().toString()).doesNotContain("api.execute-api.aws.test");
    }

    @Test
    void leaves_the_policies_of_callers_on_the_stage() {
        var stack = declared(Map.of("authMode", "iam"));

        assertThat(stack.output("invokePolicies").path("reader").asText())
                .contains("arn:aws:execute-api:eu-west-1:000000000000:api-id/dev/GET/users")
                .doesNotContain("example.com");
    }

    /** The deployment is another one without the default endpoint, and the same for every domain name. */
    @Test
    void is_deployed_as_the_end_of_the_default_endpoint() {
        var before = triggers(Declared.dev());
        var after = triggers(OfDomain.STACK);

        assertThat(before.fieldNames()).toIterable().containsExactlyInAnyOrder("fingerprint", "roles");
        assertThat(after.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("fingerprint", "roles", "defaultEndpoint");
        assertThat(triggers(declared(Map.of("domainName", "api.example.org")))).isEqualTo(after);
    }

    private static JsonNode triggers(Declared stack) {
        return stack.one(DEPLOYMENT, "deployment").input("triggers");
    }
}
