package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.infra.AccessMode.Caller;
import lambdaless.infra.Declared.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call each method, in every mode. */
final class AccessTest {
    private static final Api API = ChangedApi.withOperations(operation -> AccessMode.knows(operation.name()));

    private static final String METHOD = "aws:apigateway/method:Method";
    private static final String INTEGRATION = "aws:apigateway/integration:Integration";

    /** The stack with a cache, which has no say in who may call. */
    private static Declared declared(AccessMode mode) {
        var settings = new HashMap<>(mode.settings());
        settings.put("cacheSize", "0.5");
        return Declared.of(API, "dev", settings);
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void every_method_asks_for_what_its_right_takes(AccessMode mode) {
        var callers = declared(mode)
                .all(METHOD)
                .filter(method -> !isOpen(method))
                .collect(toMap(method -> method.input("operationName").asText(), Caller::of));

        assertThat(callers).isEqualTo(mode.callers());
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void nothing_is_open_but_the_description_of_the_api_and_preflights(AccessMode mode) {
        var open = declared(mode).all(METHOD).filter(AccessTest::isOpen).toList();
        var preflights = open.stream()
                .filter(method -> method.input("httpMethod").asText().equals("OPTIONS"))
                .toList();

        assertThat(open)
                .filteredOn(method -> !preflights.contains(method))
                .extracting(Resource::name)
                .containsExactly("GET /openapi.json");
        assertThat(preflights.stream()
                        .map(method -> method.input("resourceId").asText())
                        .collect(toSet()))
                .hasSameSizeAs(preflights)
                .isEqualTo(declared(mode)
                        .all(METHOD)
                        .map(method -> method.input("resourceId").asText())
                        .collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void plans_and_keys_are_there_where_methods_ask_for_keys(AccessMode mode) {
        var declared = declared(mode);

        assertThat(declared.all("aws:apigateway/apiKey:ApiKey")).hasSize(mode.key() ? 1 : 0);
        assertThat(declared.all("aws:apigateway/usagePlan:UsagePlan")).hasSize(mode.key() ? 1 : 0);
        assertThat(declared.output("plans")).hasSize(mode.key() ? 1 : 0);
        assertThat(declared.output("apiKeyValues")).hasSize(mode.key() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void a_cache_keeps_lists_by_what_decides_about_the_caller_and_no_row_of_a_callers_own(AccessMode mode) {
        var declared = declared(mode);
        var cached = declared.all("aws:apigateway/methodSettings:MethodSettings")
                .filter(entry -> entry.input("settings").path("cachingEnabled").asBoolean())
                .map(Resource::name)
                .collect(toSet());

        var lists = Set.of("GET /users", "GET /albums", "GET /albums/{}", "GET /years/{}/albums");
        assertThat(cached).isEqualTo(mode.authorization().equals("AWS_IAM") ? Set.of() : lists);
        var byCaller = new TreeSet<>(cached);
        byCaller.removeIf(route -> !texts(declared.one(INTEGRATION, route).input("cacheKeyParameters"))
                .contains("method.request.header.Authorization"));
        assertThat(byCaller).isEqualTo(mode.authorizer().isEmpty() ? Set.of() : lists);
    }

    private static boolean isOpen(Resource method) {
        return method.input("authorization").asText().equals("NONE")
                && !method.input("apiKeyRequired").asBoolean();
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
                .map(at -> list.get(at).asText())
                .toList();
    }
}
