package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The credentials of a stack whose methods are to be signed. */
final class LocalCredentialsTest {
    private static final String METHODS =
            "{\"methods\": {\"GET /users\": AWS_IAM, \"POST /users\": AWS_IAM, \"DELETE /users\": AWS_IAM}}"
                    .replace("AWS_IAM", "{\"method\": {\"authorization\": \"AWS_IAM\"}}");
    private static final String API = "arn:aws:execute-api:eu-west-1:111111111111:api1/dev/";
    private static final Map<String, Object> POLICIES = Map.of(
            "invokePolicies",
            Map.of(
                    "reader", allowed("GET/*"),
                    "writer", allowed("GET/*", "POST/*"),
                    "administrator", allowed("*")));

    private static String allowed(String... routes) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\","
                + " \"Resource\": [\"" + API + String.join("\", \"" + API, routes) + "\"]}]}";
    }

    private static List<RecordedResource> signed() {
        return ServedCase.resources(METHODS);
    }

    private static int send(ServedResources stack, String right, String verb, String body) throws Exception {
        var credentials = ServedResources.tree(OutputsFile.text(stack.outputs()))
                .path("localCredentials")
                .path(right);
        var identity = AwsCredentialsIdentity.create(
                credentials.path("accessKeyId").asText(),
                credentials.path("secretAccessKey").asText());
        var address = URI.create(stack.address() + "dev/users?limit=25");
        var request = AwsV4HttpSigner.create()
                .sign(signed -> signed.identity(identity)
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.fromValue(verb))
                                .uri(address)
                                .build())
                        .payload(ContentStreamProvider.fromByteArray(body.getBytes(UTF_8)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1"))
                .request();
        var http = HttpRequest.newBuilder(address).method(verb, BodyPublishers.ofString(body));
        request.forEachHeader((name, values) -> {
            if (!name.equals("Host")) {
                values.forEach(value -> http.header(name, value));
            }
        });
        return HttpClient.newHttpClient()
                .send(http.build(), BodyHandlers.ofString())
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "reader, GET, 200", "reader, POST, 403", "reader, DELETE, 403",
        "writer, GET, 200", "writer, POST, 200", "writer, DELETE, 403",
        "administrator, GET, 200", "administrator, POST, 200", "administrator, DELETE, 200",
        "nobody, GET, 403"
    })
    void allow_what_the_policy_of_their_right_allows(String right, String verb, int status) throws Exception {
        try (var stack = ServedResources.of(signed(), POLICIES)) {
            assertThat(send(stack, right, verb, verb.equals("POST") ? "{\"name\": \"Amélie\"}" : ""))
                    .isEqualTo(status);
        }
    }

    @Test
    void are_an_administrators_alone_where_the_stack_has_no_policies() throws Exception {
        try (var stack = ServedResources.of(signed(), Map.of())) {
            assertThat(ServedResources.tree(OutputsFile.text(stack.outputs())).path("localCredentials"))
                    .hasSize(1)
                    .allMatch(credentials -> credentials.has("accessKeyId"));
            assertThat(send(stack, "administrator", "DELETE", "")).isEqualTo(200);
        }
    }

    @Test
    void have_awss_form_and_are_the_same_from_run_to_run() {
        var users = LocalUsers.of(InvokePolicies.of(POLICIES).statements(), ServedCase.api(METHODS));

        assertThat(users.byRight()).containsOnlyKeys("administrator", "reader", "writer");
        assertThat(users.byRight().values()).allSatisfy(user -> {
            assertThat(user.accessKeyId()).matches("AKIA[A-Z2-7]{16}");
            assertThat(user.secretAccessKey()).matches("[A-Za-z0-9/+]{40}");
            assertThat(user.userId()).matches("AIDA[A-Z2-7]{17}");
            assertThat(user.toString()).doesNotContain(user.secretAccessKey());
        });
        assertThat(users.byAccessKey()).hasSize(3);
        assertThat(users.byRight().get("reader")).satisfies(reader -> {
            assertThat(reader.arn()).isEqualTo("arn:aws:iam::111111111111:user/reader");
            assertThat(reader.accessKeyId()).startsWith("AKIAK3ZI");
        });
    }

    @Test
    void are_not_there_where_nothing_is_to_be_signed() {
        try (var stack = ServedResources.of(ServedCase.resources("{\"methods\": {\"GET /users\": {}}}"), POLICIES)) {
            assertThat(stack.outputs()).doesNotContainKeys("localCredentials", "issuer");
        }
    }

    @Test
    void cannot_be_made_of_an_output_that_holds_no_policies() {
        assertThatThrownBy(() -> ServedResources.of(signed(), Map.of("invokePolicies", Map.of("reader", 1))))
                .isInstanceOf(UserError.class)
                .hasMessage("the stack's output invokePolicies is {reader=1}; expected an object of policy documents as"
                        + " texts, by right: reader, writer, administrator");
        assertThatThrownBy(() -> ServedResources.of(signed(), Map.of("invokePolicies", Map.of("reader", "{}"))))
                .isInstanceOf(UserError.class)
                .hasMessage("the stack's output invokePolicies.reader has no Statement; expected an object or a list of"
                        + " them");
    }
}
