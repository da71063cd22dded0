package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.UnservableStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of programs that have more in them than MOCK and DynamoDB, or have it otherwise than this project has. */
final class MixedExportTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "mixedapi01";
    private static final String ROLE = "arn:aws:iam::123456789012:role/elsewhere";
    private static final String TRUST = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
            + "\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},"
            + "\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:execute-api:*\"}}}}";

    @TempDir
    private Path folder = Path.of("");

    private final List<Map<String, Object>> resources = new ArrayList<>();

    private Path export() throws IOException {
        resource("aws:apigateway/restApi:RestApi", "api", API, Map.of("rootResourceId", "root"));
        resource("aws:apigateway/resource:Resource", "a", "a", of("parentId", "root", "pathPart", "a"));
        resource(
                "aws:apigateway/deployment:Deployment",
                "live",
                "dep1",
                of("stageName", "live", "invokeUrl", "https://" + API + ".execute-api.us-west-2.amazonaws.com/live"));
        method("GET", Map.of("type", "MOCK", "requestTemplates", Map.of("application/json", "{\"statusCode\":200}")));
        var export = Map.of("version", 3, "deployment", Map.of("resources", resources));
        return Files.writeString(folder.resolve("mixed.json"), JSON.writeValueAsString(export));
    }

    private Map<String, Object> resource(String type, String name, String id, Map<String, Object> properties) {
        var resource = new HashMap<String, Object>(Map.of(
                "urn", "urn:pulumi:live::mixed::" + type + "::" + name, "type", type, "id", id, "inputs", properties));
        resources.add(resource);
        return resource;
    }

    private static Map<String, Object> of(String... pairs) {
        var properties = new HashMap<String, Object>(Map.of("restApi", API));
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
        return properties;
    }

    private void method(String verb, Map<String, Object> integration) {
        var where = of("resourceId", "a", "httpMethod", verb);
        resource("aws:apigateway/method:Method", verb, "m" + verb, new HashMap<>(where));
        var whole = new HashMap<>(where);
        whole.putAll(integration);
        resource("aws:apigateway/integration:Integration", verb, "i" + verb, whole);
        for (var type : List.of("integrationResponse:IntegrationResponse", "methodResponse:MethodResponse")) {
            var response = new HashMap<>(where);
            response.put("statusCode", "200");
            resource("aws:apigateway/" + type, verb, "r" + verb, response);
        }
    }

    private static Map<String, Object> dynamoDb(String role) {
        return Map.of(
                "type",
                "AWS",
                "integrationHttpMethod",
                "POST",
                "uri",
                "arn:aws:apigateway:us-west-2:dynamodb:action/ListTables",
                "credentials",
                role,
                "requestTemplates",
                Map.of("application/json", "{}"));
    }

    @Test
    void a_deployment_that_names_a_stage_is_served_and_has_the_api_url() throws IOException {
        try (var stack = ServedExport.of(export())) {
            assertThat(stack.send(API, "GET", "/live/a", "", "")).startsWith("200 ");
            assertThat(stack.console())
                    .contains("Serving live at " + stack.outputs().get("apiUrl"));
        }
    }

    @Test
    void methods_that_cannot_be_served_answer_501_where_that_is_wanted_and_the_start_tells_which() throws IOException {
        method("POST", Map.of("type", "HTTP_PROXY", "uri", "https://example.com"));
        var export = export();

        assertThatThrownBy(() -> ServedExport.of(export)).isInstanceOf(UnservableStack.class);
        try (var stack = ServedExport.of(export, Map.of("local.partial", "true"))) {
            assertThat(stack.console()).contains("1 method calls an HTTP endpoint and answers 501: POST\n");
            assertThat(stack.send(API, "POST", "/live/a", "{}", "")).startsWith("501 {\"message\":");
            assertThat(stack.send(API, "GET", "/live/a", "", "")).startsWith("200 ");
        }
    }

    @Test
    void a_role_that_the_program_looks_up_is_not_in_the_stack() throws IOException {
        resource("aws:iam/role:Role", "elsewhere", "elsewhere", Map.of("arn", ROLE, "assumeRolePolicy", "{}"))
                .put("external", true);
        method("POST", dynamoDb(ROLE));
        var export = export();

        assertThatThrownBy(() -> ServedExport.of(export))
                .hasMessage("Integration \"POST\" calls with the role \"" + ROLE
                        + "\", which is not in the stack; -Dlocal.trustUnknownRoles=true serves it"
                        + "; -Dlocal.partial=true serves the rest");
        try (var stack = ServedExport.of(export, Map.of("local.trustUnknownRoles", "true"))) {
            assertThat(stack.console())
                    .contains("the role " + ROLE + " is not in the stack; its calls are let through without a check\n");
            assertThat(stack.send(API, "POST", "/live/a", "{}", "")).startsWith("200 ");
        }
    }

    @Test
    void a_role_that_api_gateway_cannot_assume_is_told_at_the_start() throws IOException {
        resource("aws:iam/role:Role", "strict", "strict", Map.of("arn", ROLE, "assumeRolePolicy", TRUST));
        method("POST", dynamoDb(ROLE));

        try (var stack = ServedExport.of(export())) {
            assertThat(stack.console())
                    .contains("requests through the role strict will fail with 500, because its trust policy demands "
                            + "ArnLike on aws:SourceArn, which API Gateway does not send; see https://");
            assertThat(stack.send(API, "POST", "/live/a", "{}", ""))
                    .isEqualTo("500 {\"message\": \"Internal server error\"}");
        }
    }

    @Test
    void a_timeout_beyond_the_usual_quota_is_told_at_the_start() throws IOException {
        resource("aws:iam/role:Role", "plain", "plain", Map.of("arn", ROLE, "assumeRolePolicy", TRUST));
        var slow = new HashMap<>(dynamoDb(ROLE));
        slow.put("timeoutMilliseconds", 60_000);
        method("POST", slow);

        try (var stack = ServedExport.of(export())) {
            assertThat(stack.console())
                    .contains("Integration \"POST\" has timeoutMilliseconds 60000; API Gateway takes more than 29000 "
                            + "only where the account's quota has been raised");
        }
    }

    @Test
    void a_global_table_of_aws_native_is_refused_by_its_name() throws IOException {
        resource("aws-native:dynamodb:GlobalTable", "everywhere", "everywhere", Map.of());
        var export = export();

        assertThatThrownBy(() -> ServedExport.of(export))
                .hasMessage(
                        "GlobalTable \"everywhere\" is of the type aws-native:dynamodb:GlobalTable, which the gateway "
                                + "does not know; expected a Table");
    }

    @Test
    void a_secret_key_of_a_long_name_is_one_that_api_gateway_takes() throws IOException {
        var secret = Map.of("4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270", "ciphertext", "x");
        resource("aws:apigateway/apiKey:ApiKey", "x".repeat(200), "key", Map.of("value", secret));

        try (var stack = ServedExport.of(export())) {
            assertThat(stack.outputs()).containsKey("apiKeyValues");
        }
    }

    @Test
    void the_process_says_what_would_serve_the_rest() throws IOException, InterruptedException {
        method("POST", Map.of("type", "HTTP_PROXY", "uri", "https://example.com"));

        try (var gateway = GatewayProcess.start("port=0", "stack=" + export())) {
            assertThat(gateway.output())
                    .containsExactly(
                            "Integration \"POST\" is of type HTTP_PROXY and calls https://example.com; the gateway serves "
                                    + "MOCK, and AWS with a DynamoDB action; -Dlocal.partial=true serves the rest",
                            "With -Dlocal.partial=true the rest is served, and these methods answer 501.");
            assertThat(gateway.exitCode()).isEqualTo(1);
        }
    }
}
