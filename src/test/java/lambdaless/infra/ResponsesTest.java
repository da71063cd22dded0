package lambdaless.infra;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.api.Partition;
import lambdaless.api.Template;
import lambdaless.api.Templates;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The method responses, integration responses and gateway responses. */
@TestInstance(Lifecycle.PER_CLASS)
final class ResponsesTest {
    private static final String RESPONSE = "aws:apigateway/integrationResponse:IntegrationResponse";
    private static final String METHOD_RESPONSE = "aws:apigateway/methodResponse:MethodResponse";

    private static final Map<String, String> GATEWAY_RESPONSES = Map.ofEntries(
            entry("ACCESS_DENIED", "403 forbidden -"),
            entry("API_CONFIGURATION_ERROR", "500 internal -"),
            entry("AUTHORIZER_CONFIGURATION_ERROR", "500 internal -"),
            entry("AUTHORIZER_FAILURE", "500 internal -"),
            entry("BAD_REQUEST_BODY", "400 bad_request -"),
            entry("BAD_REQUEST_PARAMETERS", "400 bad_request -"),
            entry("DEFAULT_4XX", "- bad_request -"),
            entry("DEFAULT_5XX", "- internal -"),
            entry("EXPIRED_TOKEN", "403 forbidden -"),
            entry("INTEGRATION_FAILURE", "503 unavailable '1'"),
            entry("INTEGRATION_TIMEOUT", "504 timeout -"),
            entry("INVALID_API_KEY", "403 forbidden -"),
            entry("INVALID_SIGNATURE", "403 forbidden -"),
            entry("MISSING_AUTHENTICATION_TOKEN", "404 not_found -"),
            entry("QUOTA_EXCEEDED", "429 quota_exceeded -"),
            entry("REQUEST_TOO_LARGE", "413 payload_too_large -"),
            entry("RESOURCE_NOT_FOUND", "404 not_found -"),
            entry("THROTTLED", "429 throttled '1'"),
            entry("UNAUTHORIZED", "401 unauthorized -"),
            entry("UNSUPPORTED_MEDIA_TYPE", "415 unsupported_media_type -"),
            entry("WAF_FILTERED", "403 forbidden -"));

    private final Declared dev = Declared.dev();

    @Test
    void each_has_the_same_four_responses_with_the_templates_of_the_files() {
        for (var row : OperationTable.ALL) {
            var responses = dev.all(RESPONSE)
                    .filter(response ->
                            response.name().replaceFirst("/[a-z]+$", "").equals(row.route()))
                    .collect(toMap(
                            response -> response.input("statusCode").asText(),
                            response -> List.of(
                                    response.input("selectionPattern").asText(),
                                    response.inputs().get("responseTemplates"))));

            assertThat(responses)
                    .isEqualTo(Map.of(
                            String.valueOf(row.success()),
                            List.of("200", composed(Api.ofProject().response(row.name()))),
                            "400",
                            List.of("400", composed(Templates.ofProject().response("error"))),
                            "503",
                            List.of("5\\d{2}", composed(Templates.ofProject().response("unavailable"))),
                            "500",
                            List.of("", composed(Templates.ofProject().response("internal")))));
        }
    }

    @Test
    void every_answer_declares_and_maps_the_headers_of_cors() {
        var answers = dev.all(RESPONSE)
                .filter(response -> !response.name().startsWith("OPTIONS"))
                .toList();

        assertThat(answers).hasSize(OperationTable.ALL.size() * 4 + 1); // and the description of the API
        assertThat(answers)
                .extracting(response -> response.inputs().get("responseParameters"))
                .containsOnly(Map.of(
                        "method.response.header.Vary", "'Origin'",
                        "method.response.header.Access-Control-Expose-Headers", "'ETag,Location,Retry-After'"));
        assertThat(dev.all(METHOD_RESPONSE))
                .hasSize(Api.ofProject().definition(Partition.ofRegion("eu-west-1")).methods().stream()
                        .mapToInt(method -> method.responses().size()
                                + method.otherResponses().size())
                        .sum())
                .allSatisfy(response -> assertThat(response.inputs().get("responseParameters"))
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsEntry("method.response.header.Access-Control-Allow-Origin", false)
                        .containsEntry("method.response.header.Vary", true));
    }

    @Test
    void a_preflight_answers_with_the_verbs_of_its_resource_and_no_body() {
        var preflight = dev.one(RESPONSE, "OPTIONS /users/{}/success");
        var method = dev.one("aws:apigateway/method:Method", "OPTIONS /users/{}");
        var integration = dev.one("aws:apigateway/integration:Integration", "OPTIONS /users/{}");

        assertThat(method.input("apiKeyRequired").asBoolean()).isFalse();
        assertThat(method.input("httpMethod").asText()).isEqualTo("OPTIONS");
        assertThat(integration.input("type").asText()).isEqualTo("MOCK");
        assertThat(integration.input("passthroughBehavior").asText()).isEqualTo("NEVER");
        assertThat(integration.inputs().get("requestTemplates"))
                .isEqualTo(Map.of(
                        "application/json",
                        "## OPTIONS of every path: answered by API Gateway itself\n{\"statusCode\": 204}\n"));
        assertThat(preflight.inputs().get("responseTemplates"))
                .isEqualTo(composed(Templates.ofProject().response("no-content")));
        assertThat(preflight.inputs().get("responseParameters"))
                .isEqualTo(Map.of(
                        "method.response.header.Vary", "'Origin'",
                        "method.response.header.Access-Control-Allow-Methods", "'DELETE,GET,OPTIONS,PATCH,PUT'",
                        "method.response.header.Access-Control-Allow-Headers",
                                "'Authorization,Content-Type,If-Match,If-None-Match,X-Api-Key'",
                        "method.response.header.Access-Control-Max-Age", "'600'"));
    }

    @Test
    void what_api_gateway_answers_itself_is_in_the_envelope_and_readable_from_every_origin() {
        var responses = dev.byName("aws:apigateway/response:Response");
        var shown = new TreeMap<String, String>();
        for (var response : responses.values()) {
            var status = response.inputs().getOrDefault("statusCode", "-");
            var body = json(
                    response.input("responseTemplates").path("application/json").asText());
            var retry = response.input("responseParameters")
                    .path("gatewayresponse.header.Retry-After")
                    .asText("-");
            shown.put(response.name(), status + " " + body.path("error").asText() + " " + retry);
        }

        assertThat(shown).isEqualTo(GATEWAY_RESPONSES);
        assertThat(responses.values())
                .extracting(response -> response.input("responseParameters")
                        .path("gatewayresponse.header.Access-Control-Allow-Origin")
                        .asText())
                .containsOnly("'*'");
    }

    private static Map<String, String> composed(Template template) {
        return Map.of("application/json", template.text());
    }
}
