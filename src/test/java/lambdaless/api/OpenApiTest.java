package lambdaless.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Access.Scopes;
import lambdaless.api.Definition.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The description of an API, put to a parser of others, and held to what is declared. */
final class OpenApiTest {
    private static final Partition PARTITION = Partition.ofRegion("eu-west-1");
    private static final JsonArray SERVERS = Json.array(List.of(Json.object("url", "https://api.example.com/dev")));

    private static JsonObject described(Api api, Access access) {
        return api.openApi(PARTITION, access, SERVERS);
    }

    private static List<String> complaints(JsonObject document) {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setValidateExternalRefs(true);
        return new OpenAPIV3Parser()
                .readContents(Json.text(document), List.of(), options)
                .getMessages();
    }

    @ParameterizedTest
    @EnumSource(AuthMode.class)
    void is_what_a_parser_of_others_takes_in_every_mode(AuthMode mode) {
        for (var api : List.of(Api.ofProject(), Samples.api(), Samples.notes())) {
            assertThat(complaints(described(api, Access.of(mode)))).isEmpty();
            assertThat(complaints(api.openApiForImport(PARTITION, Access.of(mode))))
                    .isEmpty();
        }
    }

    @Test
    void is_refused_by_that_parser_where_something_is_missing() {
        var document = described(Api.ofProject(), Access.BY_KEY);
        operation(document, "/users/{userId}", "get").remove("parameters");
        document.getAsJsonObject("components").getAsJsonObject("schemas").remove("User");

        assertThat(complaints(document)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuthMode.class)
    void has_every_operation_by_its_name_and_no_other_method(AuthMode mode) {
        var access = Access.of(mode);
        var names = new LinkedHashSet<String>();
        operations(described(Api.ofProject(), access))
                .forEach(operation -> names.add(operation.get("operationId").getAsString()));

        assertThat(names).isEqualTo(Api.ofProject().operationNames(access));
    }

    @Test
    void tells_the_statuses_of_methods_and_of_api_gateway_itself() {
        var document = described(Api.ofProject(), Access.BY_KEY);

        assertThat(statuses(document, "/users/{userId}", "get"))
                .isEqualTo(Set.of("200", "304", "400", "403", "404", "412", "413", "415", "429", "500", "503", "504"));
        assertThat(statuses(described(Api.ofProject(), Access.of(AuthMode.COGNITO)), "/me", "put"))
                .isEqualTo(Set.of(
                        "201", "204", "400", "401", "403", "409", "412", "413", "415", "429", "500", "503", "504"));
    }

    @Test
    void names_a_status_for_every_method_response_of_every_operation() {
        var definition = Api.ofProject().definition(PARTITION);
        var document = described(Api.ofProject(), Access.BY_KEY);

        for (var method : definition.methods()) {
            if (method.integration() instanceof Definition.DynamoDbIntegration) {
                var statuses =
                        statuses(document, method.path(), method.httpMethod().toLowerCase(Locale.ROOT));
                assertThat(statuses).containsAll(declared(method));
            }
        }
    }

    private static Set<String> declared(Method method) {
        return Stream.concat(
                        method.responses().stream().map(response -> String.valueOf(response.statusCode())),
                        method.otherResponses().stream().map(response -> String.valueOf(response.statusCode())))
                .collect(toCollection(LinkedHashSet::new));
    }

    @Test
    void asks_for_what_the_mode_asks_for() {
        var scoped =
                new Access(AuthMode.COGNITO, true, new Scopes("shop/read", "", ""), "", Access.AuthorizerFunction.NONE);

        assertThat(security(Access.BY_KEY)).isEqualTo(json("[{'apiKey':[]}]"));
        assertThat(security(Access.of(AuthMode.IAM))).isEqualTo(json("[{'signature':[]}]"));
        assertThat(security(Access.of(AuthMode.LAMBDA))).isEqualTo(json("[{'authorizer':[]}]"));
        assertThat(security(scoped)).isEqualTo(json("[{'apiKey':[],'userPool':['shop/read']}]"));
        assertThat(schemes(Access.of(AuthMode.IAM)).get("signature"))
                .isEqualTo(json("{'type':'apiKey','in':'header','name':'Authorization',"
                        + "'x-amazon-apigateway-authtype':'awsSigv4'}"));
        assertThat(schemes(scoped).get("userPool"))
                .isEqualTo(json("{'type':'http','scheme':'bearer','bearerFormat':'JWT'}"));
    }

    @Test
    void has_one_list_of_errors() {
        var error = described(Api.ofProject(), Access.BY_KEY)
                .getAsJsonObject("components")
                .getAsJsonObject("schemas")
                .getAsJsonObject("ErrorResponse");

        assertThat(error.getAsJsonObject("properties").getAsJsonObject("error").getAsJsonArray("enum"))
                .hasSize(ErrorCode.values().length);
        assertThat(error.get("required")).isEqualTo(json("['error','message','requestId']"));
    }

    @Test
    void writes_draft_4_as_it_is_written_today() {
        var schemas = described(Samples.api(), Access.BY_KEY)
                .getAsJsonObject("components")
                .getAsJsonObject("schemas");

        assertThat(property(schemas, "ParcelPatch", "price").get("type")).isEqualTo(json("['number','null']"));
        assertThat(property(schemas, "OrderPatch", "status").get("enum")).isEqualTo(json("['open','paid','sent']"));
        assertThat(property(schemas, "Parcel", "createdAt").get("readOnly")).isEqualTo(json("true"));
        assertThat(property(schemas, "NewParcel", "expiresAt").get("format")).isEqualTo(json("'int64'"));
        assertThat(property(schemas, "NewParcel", "weight").get("default")).isEqualTo(json("-7"));
        assertThat(Json.text(schemas)).doesNotContain("$schema", "oneOf", "uD800");
    }

    @Test
    void fits_into_a_template_of_api_gateway_many_times() {
        var served = Api.ofProject().definition(PARTITION, Access.of(AuthMode.LAMBDA)).methods().stream()
                .filter(method -> method.path().equals(Api.DESCRIPTION))
                .flatMap(method -> method.responses().stream())
                .mapToInt(response -> response.template().text().getBytes(StandardCharsets.UTF_8).length)
                .max();

        assertThat(served.orElseThrow()).isLessThan(150_000);
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    private static JsonObject property(JsonObject schemas, String schema, String name) {
        return schemas.getAsJsonObject(schema).getAsJsonObject("properties").getAsJsonObject(name);
    }

    private static JsonElement security(Access access) {
        return operation(described(Api.ofProject(), access), "/albums", "get").get("security");
    }

    private static JsonObject schemes(Access access) {
        return described(Api.ofProject(), access).getAsJsonObject("components").getAsJsonObject("securitySchemes");
    }

    private static Set<String> statuses(JsonObject document, String path, String verb) {
        return new TreeMap<>(operation(document, path, verb)
                        .getAsJsonObject("responses")
                        .asMap())
                .keySet();
    }

    private static JsonObject operation(JsonObject document, String path, String verb) {
        return document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(verb);
    }

    private static Stream<JsonObject> operations(JsonObject document) {
        return document.getAsJsonObject("paths").asMap().values().stream()
                .flatMap(path -> path.getAsJsonObject().asMap().values().stream())
                .map(operation -> operation.getAsJsonObject());
    }
}
