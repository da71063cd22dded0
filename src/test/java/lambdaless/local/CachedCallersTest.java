package lambdaless.local;

import static lambdaless.local.TokenCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.api.Access;
import lambdaless.api.Access.AuthorizerFunction;
import lambdaless.api.Access.Scopes;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Operation;
import lambdaless.api.Right;
import lambdaless.api.SampleValues;
import lambdaless.api.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two callers of a stage with a cache, at every operation that reads: neither is given what is the other's. */
final class CachedCallersTest {
    private static final Map<String, Access> MODES = Map.of(
            "cognito",
            new Access(
                    AuthMode.COGNITO,
                    false,
                    new Scopes("shop/read", "shop/write", "shop/admin"),
                    "",
                    AuthorizerFunction.NONE),
            "lambda",
            Access.of(AuthMode.LAMBDA));

    private static TokenCaller caller(LocalStage stage, String name) {
        return TokenCaller.of(
                stage, Map.of("sub", name, "scope", "shop/read shop/write shop/admin", "right", "administrator"));
    }

    private static List<Operation> reading(Access access, boolean own) {
        var reading = new ArrayList<Operation>();
        Api.ofProject().rights(access).forEach((operation, right) -> {
            if (operation.verb() == Verb.GET && (right == Right.OWN) == own) {
                reading.add(operation);
            }
        });
        return reading;
    }

    private static String path(Operation operation) {
        var path = operation.path();
        for (var attribute : Api.ofProject().table(operation.target()).attributes()) {
            var value = SampleValues.of(attribute.type(), "somebody").asText();
            path = path.replace("{" + attribute.name() + "}", value);
        }
        return path.replaceAll("\\{[^}]*}", "somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito", "lambda"})
    void read_their_own_rows(String mode) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi." + mode + ".yaml"))) {
            var ann = caller(stage, "ann");
            var ben = caller(stage, "ben");
            ann.send("PUT", "/me", "{\"name\":\"Ann\",\"favoriteMovies\":[\"of ann\"]}");
            ben.send("PUT", "/me", "{\"name\":\"Ben\",\"favoriteMovies\":[\"of ben\"]}");
            var own = reading(MODES.getOrDefault(mode, Access.BY_KEY), true);

            assertThat(own).hasSizeGreaterThanOrEqualTo(2);
            for (var operation : own) {
                for (var round : List.of("first", "again")) {
                    assertThat(ann.get(path(operation)).body())
                            .describedAs(round)
                            .contains("of ann")
                            .doesNotContain("of ben");
                    assertThat(ben.get(path(operation)).body())
                            .describedAs(round)
                            .contains("of ben")
                            .doesNotContain("of ann");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito", "lambda"})
    void are_given_no_kept_answer_without_the_right_to_it(String mode) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi." + mode + ".yaml"))) {
            var ann = caller(stage, "ann");
            ann.send("PUT", "/users/somebody", "{\"name\":\"Somebody\"}");
            var stranger = TokenCaller.of(stage, Map.of("sub", "stranger", "scope", "openid", "expiresIn", -1));
            var others = reading(MODES.getOrDefault(mode, Access.BY_KEY), false);

            assertThat(others).hasSizeGreaterThanOrEqualTo(7);
            for (var operation : others) {
                var kept = ann.get(path(operation));

                assertThat(kept.statusCode()).isIn(200, 404);
                assertThat(ann.get(path(operation)).body().replaceAll("requestId.*", ""))
                        .isEqualTo(kept.body().replaceAll("requestId.*", ""));
                assertThat(stranger.get(path(operation)).statusCode()).isEqualTo(401);
                assertThat(json(stranger.get(path(operation))).path("error").asText())
                        .isEqualTo("unauthorized");
            }
        }
    }
}
