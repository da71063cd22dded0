package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call that the start shows can be pasted into a shell, whoever may call. */
final class TryItLineTest {
    private static List<RecordedResource> stack(String authorizer, String method) {
        return ServedCase.resources("{\"authorizers\": {\"a\": {" + authorizer + "}}, \"methods\": {\"GET /users\":"
                + " {\"method\": {\"authorizerId\": \"a\", " + method + "}}}}");
    }

    private static String line(ServedResources stack) {
        return line(stack.console());
    }

    private static String line(String console) {
        return console.lines()
                .filter(line -> line.startsWith("Try it:"))
                .map(line -> line.substring("Try it:".length()).strip())
                .findFirst()
                .orElse("");
    }

    private static String status(String line) throws IOException, InterruptedException {
        var shell = new ProcessBuilder(
                        "sh", "-c", line.replaceFirst("^curl ", "curl -s -o /dev/null -w '%{http_code}' "))
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static boolean curlSigns() throws IOException, InterruptedException {
        var help = new ProcessBuilder("curl", "--help", "all")
                .redirectErrorStream(true)
                .start();
        var said = new String(help.getInputStream().readAllBytes(), UTF_8);
        help.waitFor(60, TimeUnit.SECONDS);
        return said.contains("--aws-sigv4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "type": "TOKEN"                                                                       | "authorization": "NONE"
                    "type": "TOKEN"                                                                       | "authorization": "CUSTOM"
                    "type": "REQUEST"                                                                     | "authorization": "CUSTOM"
                    "type": "REQUEST", "identitySource": "method.request.header.X-Token, method.request.querystring.tenant" | "authorization": "CUSTOM"
                    "type": "REQUEST", "identitySource": "method.request.querystring.token"               | "authorization": "CUSTOM"
                    "type": "COGNITO_USER_POOLS", "providerArns": ["arn:aws:cognito-idp:r:1:userpool/p"]  | "authorization": "COGNITO_USER_POOLS"
                    "type": "COGNITO_USER_POOLS", "providerArns": ["arn:aws:cognito-idp:r:1:userpool/p"]  | "authorization": "COGNITO_USER_POOLS", "authorizationScopes": ["api/write", "api/read"]
                    "type": "COGNITO_USER_POOLS", "providerArns": ["arn:aws:cognito-idp:r:1:userpool/p"], "identitySource": "method.request.header.X-Token" | "authorization": "COGNITO_USER_POOLS"
                    """)
    void is_answered_with_success(String authorizer, String method) throws Exception {
        try (var stack = ServedResources.of(stack(authorizer, method), Map.of())) {
            assertThat(status(line(stack))).as(line(stack)).isEqualTo("200");
        }
    }

    @Test
    void names_the_host_of_an_api_whose_stage_has_the_name_of_another() throws Exception {
        try (var stack = ServedExport.of(Path.of("src", "test", "resources", "stacks", "notes-py.json"))) {
            assertThat(stack.console().lines().filter(line -> line.startsWith("Host:")))
                    .containsExactly(
                            "Host:    notesapi01.execute-api.us-west-2.amazonaws.com for v1 of notes",
                            "Host:    pingapi002.execute-api.us-west-2.amazonaws.com for v1 of ping");
            assertThat(line(stack.console())).contains(" -H 'Host: ");
            assertThat(status(line(stack.console()))).isEqualTo("200");
        }
    }

    @Test
    void shows_how_a_token_is_asked_for() {
        var pools = "\"type\": \"COGNITO_USER_POOLS\", \"providerArns\": [\"arn:aws:cognito-idp:r:1:userpool/p\"]";
        var method =
                "\"authorization\": \"COGNITO_USER_POOLS\", \"authorizationScopes\": [\"api/write\", \"api/read\"]";
        try (var stack = ServedResources.of(stack(pools, method), Map.of())) {
            assertThat(line(stack))
                    .isEqualTo("curl " + stack.address() + "dev/users -H \"Authorization: $(curl -s -X POST "
                            + stack.address() + "_local/tokens -d '{\"scope\": \"api/read\"}' | cut -d '\"' -f 4)\"");
        }
    }

    @Test
    void leaves_the_token_to_whoever_has_one_elsewhere() {
        var pools = "\"type\": \"COGNITO_USER_POOLS\", \"providerArns\": [\"arn:aws:cognito-idp:r:1:userpool/p\"]";
        var pool = Map.of("userPool", "http://localhost:1/pool");
        var function = Map.of("authorizer", "http://localhost:1/");
        try (var pooled =
                        ServedResources.of(stack(pools, "\"authorization\": \"COGNITO_USER_POOLS\""), Map.of(), pool);
                var asked = ServedResources.of(
                        stack("\"type\": \"TOKEN\"", "\"authorization\": \"CUSTOM\""), Map.of(), function)) {
            assertThat(line(pooled)).endsWith("dev/users -H \"Authorization: $TOKEN\"");
            assertThat(line(asked)).endsWith("dev/users -H \"Authorization: $TOKEN\"");
        }
    }

    @Test
    void is_signed_by_the_user_with_the_least_rights_who_may_call() throws Exception {
        Map<String, Object> outputs =
                Map.of("invokePolicies", Map.of("reader", policy("POST"), "writer", policy("GET")));
        try (var stack = ServedResources.of(stack("", "\"authorization\": \"AWS_IAM\""), outputs)) {
            var writer = ServedResources.tree(OutputsFile.text(stack.outputs()))
                    .path("localCredentials")
                    .path("writer");

            assertThat(line(stack))
                    .isEqualTo("curl " + stack.address() + "dev/users --aws-sigv4 aws:amz:eu-west-1:execute-api --user "
                            + writer.path("accessKeyId").asText() + ":"
                            + writer.path("secretAccessKey").asText());
            Assumptions.assumeTrue(curlSigns(), "this curl does not sign");
            assertThat(status(line(stack))).isEqualTo("200");
        }
    }

    private static String policy(String verb) {
        return "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\", \"Resource\": \"arn:*/"
                + verb + "/*\"}}";
    }
}
