package lambdaless.local;

import static lambdaless.local.ConsoleClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import lambdaless.api.Samples;
import lambdaless.gateway.invocation.GatewayState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables on the console: their items, emptying and filling them. */
final class ConsoleTablesTest {
    private static final Path CONTRACT = Path.of("src", "test", "resources", "Pulumi.contract.yaml");

    private final LocalStage stage = LocalStage.start(CONTRACT);
    private final Client client = new Client(stage.url(), stage.key("standard"));
    private final ConsoleClient console = ConsoleClient.of(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_item_is_put_found_and_deleted_with_its_types() {
        var item = tree("""
                {"userId": {"S": "<i>ü"}, "age": {"N": "12345678901234567890.123456789012345678"}, "name": {"S": "A"},
                 "favoriteMovies": {"SS": ["Alien", "Up"]}}""");

        var put = console.post("tables/users/put", "{\"item\": " + item + "}");
        var found = console.get("tables/users/items?filter=aLIEN");
        var read = client.get("/users/%3Ci%3E%C3%BC");
        var deleted = console.post("tables/users/delete", "{\"key\": {\"userId\": {\"S\": \"<i>ü\"}}}");

        assertThat(put).isEqualTo(tree("{}"));
        assertThat(found.path("items").get(0)).isEqualTo(item);
        assertThat(found.path("items")).hasSize(1);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(deleted).isEqualTo(tree("{}"));
        assertThat(console.get("tables/users/items")).isEqualTo(tree("{\"items\": [], \"examined\": 0}"));
    }

    @Test
    void the_tables_are_listed_and_their_items_come_in_pages() {
        for (int i = 0; i < 501; i++) {
            console.post("tables/users/put", "{\"item\": {\"userId\": {\"S\": \"u" + i + "\"}}}");
        }

        var first = console.get("tables/users/items?filter=none");
        var after = URLEncoder.encode(first.path("next").toString(), StandardCharsets.UTF_8);
        var second = console.get("tables/users/items?after=" + after);

        assertThat(console.get("tables")).contains(tree("""
                {"name": "albums", "tableName": "albums-contract", "key": ["artist", "album"], "items": 0}"""), tree("""
                {"name": "users", "tableName": "users-contract", "key": ["userId"], "items": 501}"""));
        assertThat(first.path("items")).isEmpty();
        assertThat(first.path("examined").asInt()).isEqualTo(500);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void what_dynamodb_or_the_console_cannot_take_is_refused_in_words() {
        var table = console.send("GET", "tables/nothing/items", "");
        var broken = console.send("POST", "tables/users/put", "{\"item\"");
        var missing = console.send("POST", "tables/users/delete", "{}");
        var wrong = console.send("POST", "tables/users/put", "{\"item\": {\"name\": {\"S\": \"A\"}}}");

        assertThat(table.statusCode()).isEqualTo(404);
        assertThat(tree(table.body()).path("message").asText())
                .startsWith("table nothing does not exist; expected one of [albums, ");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(tree(broken.body()).path("message").asText())
                .isEqualTo("the text is not JSON; expected an object of DynamoDB's attributes");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(tree(missing.body()).path("message").asText())
                .isEqualTo("key is missing; expected a JSON object of DynamoDB's attributes, such as"
                        + " {\"key\": {\"userId\": {\"S\": \"u1\"}}}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("key");
    }

    @Test
    void the_examples_fill_the_tables_and_a_reset_empties_them() {
        var seeded = console.post("seed", "{}");
        var again = console.post("seed", "{}");
        var user = client.get("/users/user-2");
        var reset = console.post("reset", "{}");

        int created = seeded.path("created").asInt();
        assertThat(created).isGreaterThanOrEqualTo(9);
        assertThat(seeded).isEqualTo(tree("{\"created\": " + created + ", \"refused\": 0}"));
        assertThat(again).isEqualTo(tree("{\"created\": 0, \"refused\": " + created + "}"));
        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(reset).isEqualTo(tree("{\"deleted\": " + created + "}"));
        assertThat(console.get("tables").findValuesAsText("items")).isNotEmpty().containsOnly("0");
    }

    @Test
    void the_examples_of_a_table_whose_keys_are_numbers_are_different_items() {
        try (var other = LocalStage.start(Samples.narrow(), CONTRACT)) {
            var seeded = ConsoleClient.of(other).post("seed", "{}");

            assertThat(seeded).isEqualTo(tree("{\"created\": 6, \"refused\": 0}"));
            assertThat(ConsoleClient.of(other).get("tables/tickets/items").path("items"))
                    .hasSize(6);
        }
    }

    @Test
    void tables_that_are_not_the_gateways_own_are_not_emptied() {
        console.post("seed", "{}");
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        properties.setProperty("local.backend", String.valueOf(stage.outputs().get("dynamodbEndpoint")));
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (var other = LocalGateway.start(
                Options.of(properties), DeclaredStack.source(CONTRACT), new GatewayState(), silence)) {
            var url = String.valueOf(other.outputs().get("apiUrl")).replaceFirst("/contract$", "/_local/");

            var reset = new Client(url, "none").send("POST", "reset", "{}");
            var seed = new Client(url, "none").send("POST", "seed", "{}");

            assertThat(reset.statusCode()).isEqualTo(409);
            assertThat(seed.statusCode()).isEqualTo(409);
            assertThat(tree(reset.body()).path("message").asText())
                    .isEqualTo("the tables are not this gateway's own but those of -Dlocal.backend; they stay as they"
                            + " are");
        }
        assertThat(console.get("tables/users/items").path("items")).hasSize(3);
    }
}
