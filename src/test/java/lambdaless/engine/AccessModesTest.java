package lambdaless.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another way to find out who calls, on a stack that lives. */
@OnEngine
final class AccessModesTest {
    private static final String[] SETTINGS = {
        "authMode", "readScope", "writeScope", "adminScope", "authorizerFunctionArn", "requireApiKey"
    };
    private static final Map<String, Map<String, Object>> MODES = Map.of(
            "apiKey", Map.of("authMode", "apiKey"),
            "iam", Map.of("authMode", "iam"),
            "cognito",
                    Map.of(
                            "authMode", "cognito",
                            "readScope", "shop/read",
                            "writeScope", "shop/write",
                            "adminScope", "shop/admin"),
            "lambda",
                    Map.of(
                            "authMode", "lambda",
                            "authorizerFunctionArn", "arn:aws:lambda:eu-west-1:123456789012:function:authorize"));
    private static final Map<String, String> AUTHORIZATIONS =
            Map.of("apiKey", "NONE", "iam", "AWS_IAM", "cognito", "COGNITO_USER_POOLS", "lambda", "CUSTOM");

    /** A tour that goes from every mode to every other one. */
    private static final List<String> TOUR = List.of(
            "apiKey", "iam", "apiKey", "cognito", "apiKey", "lambda", "iam", "cognito", "iam", "lambda", "cognito",
            "lambda", "apiKey");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_mode_can_follow_every_other_one_on_the_same_tables_and_the_same_api()
            throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = ids(aws, Kind.TABLE, Kind.REST_API);
            for (var mode : TOUR.subList(1, TOUR.size())) {
                switched(engine, MODES.getOrDefault(mode, Map.of()));

                assertThat(ids(aws, Kind.TABLE, Kind.REST_API)).isEqualTo(kept);
                assertThat(asked(aws)).containsExactly(AUTHORIZATIONS.get(mode));
                assertThat(aws.all(Kind.API_KEY)).hasSize(mode.equals("apiKey") ? 1 : 0);
                assertThat(aws.all(Kind.USER_POOL)).hasSize(mode.equals("cognito") ? 1 : 0);
                assertThat(aws.all(Kind.AUTHORIZER))
                        .hasSize(List.of("cognito", "lambda").contains(mode) ? 1 : 0);
            }
            assertThat(engine.preview()).isEmpty();
        }
    }

    @Test
    void a_stack_in_production_keeps_its_keys_and_the_users_of_its_pool() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            engine.up();
            var aws = engine.aws().aws();
            var kept = ids(aws, Kind.TABLE, Kind.REST_API, Kind.API_KEY, Kind.USAGE_PLAN);

            switched(engine, Map.of("authMode", "cognito", "requireApiKey", "true"));
            var pool = ids(aws, Kind.USER_POOL);
            switched(engine, Map.of("authMode", "cognito", "requireApiKey", "true", "readScope", "shop/read"));

            assertThat(ids(aws, Kind.USER_POOL)).isEqualTo(pool);
            switched(engine, Map.of("authMode", "iam", "requireApiKey", "true"));
            assertThat(pool).hasSize(1).isEqualTo(ids(aws, Kind.USER_POOL));
            assertThat(ids(aws, Kind.TABLE, Kind.REST_API, Kind.API_KEY, Kind.USAGE_PLAN))
                    .isEqualTo(kept);
        }
    }

    private static void switched(Engine engine, Map<String, Object> settings) throws IOException, AutomationException {
        engine.settings().unset(SETTINGS);
        engine.configure(settings);
        engine.up();
    }

    /** The authorizations of the routes that the stage serves and the program declares. */
    private static Set<String> asked(Aws aws) {
        var declared = aws.all(Kind.METHOD).stream().collect(toMap(method -> method.id(), method -> method));
        return aws.served("dev").routes().entrySet().stream()
                .filter(route -> !route.getKey().equals("GET " + Api.DESCRIPTION))
                .map(route -> route.getValue().method())
                .filter(method -> declared.containsKey(method.id())
                        && !method.text("httpMethod").equals("OPTIONS"))
                .map(method -> method.text("authorization"))
                .collect(toSet());
    }

    private static Set<String> ids(Aws aws, Kind... kinds) {
        return Set.of(kinds).stream()
                .flatMap(kind -> Kept.ids(aws, kind).stream())
                .collect(toSet());
    }
}
