package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The lines that the gateway prints for the person who started it. */
final class ConsoleTest {
    private static final StackSnapshot STACK = ContractGateway.stack();

    @Test
    void a_start_ends_with_the_address_the_pages_and_a_call_to_copy() {
        var lines = lines(client -> {});

        var address = lines.get(0).replaceFirst("Serving contract at (http://localhost:\\d+/)contract", "$1");
        assertThat(lines)
                .containsExactly(
                        "Serving contract at " + address + "contract",
                        "Page:    " + address,
                        "Console: " + address + "_local/",
                        "Try it:  curl " + address + "contract/users -H 'x-api-key: local-value-of-api-key-standard'");
    }

    @Test
    void a_success_needs_no_reason() {
        var lines = lines(client -> client.send("POST", "/users", "{\"userId\": \"console\", \"name\": \"Ada\"}"));

        assertThat(request(lines)).matches("POST /users → create-user → UpdateItem users → 201 \\(\\d+ ms\\)");
    }

    @Test
    void an_invalid_body_shows_the_field_and_the_reason() {
        var lines = lines(client -> client.send("POST", "/users", "{\"userId\": \"console\", \"name\": 5}"));

        assertThat(request(lines))
                .matches("POST /users → create-user → 400 \\(\\d+ ms\\): BAD_REQUEST_BODY: \\[.*/name.*\\]")
                .contains("instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])");
    }

    @Test
    void a_call_that_dynamodb_refuses_shows_its_status_type_and_message() {
        var lines = lines(client -> client.get("/users?limit=0"));

        assertThat(request(lines))
                .matches("GET /users → list-users → Scan users → 400 \\(\\d+ ms\\): "
                        + "DynamoDB answered 400 ValidationException: .*Limit.*");
    }

    @Test
    void an_unknown_key_and_an_unknown_route_show_the_gateway_response() {
        var lines = lines(client -> {
            new Client(client.url(), "unknown").get("/users");
            client.get("/nowhere");
        });

        assertThat(lines.subList(lines.size() - 2, lines.size()).stream()
                        .map(line -> line.replaceFirst("\\d+ ms", "0 ms")))
                .containsExactly(
                        "GET /users → list-users → 403 (0 ms): INVALID_API_KEY: Forbidden",
                        "GET /nowhere → 404 (0 ms): MISSING_AUTHENTICATION_TOKEN: Missing Authentication Token");
    }

    private static String request(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static List<String> lines(Consumer<Client> requests) {
        var console = new ByteArrayOutputStream();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        try (var gateway = ContractGateway.start(STACK, out)) {
            requests.accept(gateway.client());
        }
        return console.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Another gateway uses ")) // a test that runs beside this one has it
                .toList();
    }
}
