package lambdaless.api;

import static lambdaless.api.Operation.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of operations: its limits, and the facts that are read out of their templates. */
final class ApiTest {
    private static final Operation GET_USER = Standard.get(Tables.USERS);

    @Test
    void two_operations_of_one_name_or_route_are_refused() {
        var sameName = named("get-user")
                .on(Verb.GET, "/others/{userId}")
                .calls(DynamoDbAction.GET_ITEM, Tables.USERS)
                .responds(200, "user");
        var sameRoute = named("fetch-user")
                .on(Verb.GET, "/users/{userId}")
                .calls(DynamoDbAction.GET_ITEM, Tables.USERS)
                .responds(200, "user");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(GET_USER, sameName))
                .withMessage("\"get-user\" is declared 2 times; expected once in the list of operations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(GET_USER, sameRoute))
                .withMessage("\"GET /users/{userId}\" is declared 2 times; expected once in the list of operations");
    }

    @Test
    void a_path_parameter_has_one_name() {
        var other = named("fetch-user-name")
                .on(Verb.GET, "/users/{id}/name")
                .calls(DynamoDbAction.GET_ITEM, Tables.USERS)
                .responds(200, "user");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(GET_USER, other))
                .withMessage(
                        "\"/users/{id}\" and \"/users/{userId}\" name the same path parameter differently; expected one"
                                + " name, since API Gateway takes one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Get-user", "get_user", "get--user", "-get", "get-", "get user", "get/user"})
    void a_name_is_words_with_hyphens(String name) {
        var routed = named(name).on(Verb.GET, "/users").calls(DynamoDbAction.GET_ITEM, Tables.USERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> routed.responds(200, "user"))
                .withMessage("operation name is \"" + name + "\"; expected words of small letters, joined by hyphens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users", "/users/", "/Users", "//users", "/users/{}", "/users/{id", "/users?x"})
    void a_path_is_segments(String path) {
        var routed = named("get-user").on(Verb.GET, path).calls(DynamoDbAction.GET_ITEM, Tables.USERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> routed.responds(200, "user"))
                .withMessage("path of get-user is \"" + path + "\"; expected segments such as /users or /{userId}");
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 404})
    void a_success_is_a_success(int status) {
        var routed = named("get-user").on(Verb.GET, "/users").calls(DynamoDbAction.GET_ITEM, Tables.USERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> routed.responds(status, "user"))
                .withMessage("success status of get-user is \"" + status + "\"; expected 200 to 299");
    }

    @Test
    void an_item_with_an_etag_a_header_in_any_case_and_a_write_cannot_be_cached() {
        var anyCase = Standard.createBatch(Tables.ALBUMS)
                .at(Verb.GET, "/albums")
                .taking(Body.NONE)
                .responding(200, "page");
        var write = named("add")
                .on(Verb.PUT, "/users")
                .calls(DynamoDbAction.UPDATE_ITEM, Tables.USERS)
                .responds(200, "users");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(GET_USER.cacheable()).definition(Partition.ofRegion("eu-west-1")))
                .withMessage("operation get-user is cached, and " + Path.of("templates", "responses", "item.vtl")
                        + " sets an ETag, which would be out of date; expected an operation that is not cached, or a"
                        + " response without ETag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api(anyCase.cacheable()).definition(Partition.ofRegion("eu-west-1")))
                .withMessage("operation create-albums is cached, and "
                        + Path.of("templates", "requests", "create-batch.vtl")
                        + " reads headers in any case, which no cache key covers; expected .header.get('Name') for each"
                        + " spelling, or an operation that is not cached");
        assertThatIllegalArgumentException()
                .isThrownBy(write::cacheable)
                .withMessage("verb of the cached add is \"PUT\"; expected GET, since a write must happen");
    }

    @Test
    void what_is_looked_up_in_vain_is_named_with_what_there_is() {
        var things = TableDefinition.of("things", "thing", Attribute.partitionKey("id"), Attribute.text("name"));
        var api = new Api(
                List.of(things.withIndex("byId", "id", "name")), List.of(Standard.get(things)), Templates.ofProject());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.table(Tables.USERS))
                .withMessage("table users does not exist; expected one of [things], which Tables.all() lists");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.request("get-user"))
                .withMessage("operation get-user does not exist; expected one of [get-thing]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.table(things).index("byX"))
                .withMessage("table things has no index byX; expected one of [byId]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standard.listByIndex(things, "byX"))
                .withMessage("table things has no index byX; expected one that .withIndex(…) declares");
    }

    @Test
    void a_template_that_is_not_there_is_named() {
        var templates = new Templates(Path.of("no-such-folder"));

        assertThatThrownBy(() -> templates.response("no-content"))
                .hasMessage("template " + Path.of("no-such-folder", "responses", "no-content.vtl")
                        + " cannot be read (NoSuchFileException); expected a UTF-8 file there, and the program run at"
                        + " the root of the project");
    }

    @Test
    void the_templates_of_users_and_albums_read_what_the_contract_names() {
        var read = new TreeSet<String>();
        var project = Api.ofProject();
        Operations.all().stream()
                .filter(operation ->
                        Set.of("users", "albums").contains(operation.target().tableName()))
                .flatMap(operation -> Stream.of(project.request(operation.name()), project.response(operation.name())))
                .forEach(template -> read.addAll(template.parametersRead()));

        assertThat(read)
                .isEqualTo(Set.of(
                        "method.request.header.Idempotency-Key",
                        "method.request.header.If-Match",
                        "method.request.header.If-None-Match",
                        "method.request.header.Origin",
                        "method.request.header.origin",
                        "method.request.path.album",
                        "method.request.path.artist",
                        "method.request.path.movie",
                        "method.request.path.releaseYear",
                        "method.request.path.userId",
                        "method.request.querystring.after",
                        "method.request.querystring.afterAlbum",
                        "method.request.querystring.afterArtist",
                        "method.request.querystring.limit",
                        "method.request.querystring.title"));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, aws",
        "us-east-1, aws",
        "cn-north-1, aws-cn",
        "us-gov-west-1, aws-us-gov",
        "us-iso-east-1, aws-iso",
        "us-isob-east-1, aws-iso-b",
        "eu-isoe-west-1, aws-iso-e",
        "us-isof-south-1, aws-iso-f",
        "eusc-de-east-1, aws-eusc"
    })
    void arns_name_the_partition_of_the_region(String region, String partition) {
        assertThat(Partition.ofRegion(region).dynamoDb(DynamoDbAction.GET_ITEM))
                .isEqualTo("arn:" + partition + ":apigateway:" + region + ":dynamodb:action/GetItem");
        assertThat(Partition.ofRegion(region).managedPolicy("x")).isEqualTo("arn:" + partition + ":iam::aws:policy/x");
    }

    private static Api api(Operation... operations) {
        return new Api(Tables.all(), List.of(operations), Templates.ofProject());
    }
}
