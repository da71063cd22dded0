package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lambdaless.api.Access;
import lambdaless.api.Access.AuthorizerFunction;
import lambdaless.api.Access.Scopes;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Operation;
import lambdaless.api.Right;
import org.junit.jupiter.api.Test;

/** Every operation of the project in every mode, called by everybody who may not. */
final class EveryCallerTest {
    private static final Path FOLDER = Path.of("src", "test", "resources");
    private static final Access POOL = new Access(
            AuthMode.COGNITO, false, new Scopes("shop/read", "shop/write", "shop/admin"), "", AuthorizerFunction.NONE);
    private static final String ALL_SCOPES = "shop/read shop/write shop/admin";

    private static LocalStage stage(String mode) {
        return LocalStage.start(FOLDER.resolve("Pulumi." + mode + ".yaml"));
    }

    private static Predicate<Operation> taking(Access access, Right... rights) {
        var known = Api.ofProject().rights(access);
        return operation -> List.of(rights).contains(known.get(operation));
    }

    /** How many refusals there are: so many of every operation, and those of a reader and of a writer. */
    private static int refusals(Access access, int ofEach) {
        var operations = Attempts.operations(access);
        return operations.size() * ofEach
                + (int) operations.stream()
                        .filter(taking(access, Right.WRITE, Right.ADMINISTER))
                        .count()
                + (int) operations.stream()
                        .filter(taking(access, Right.ADMINISTER))
                        .count();
    }

    private static String token(LocalStage stage, Map<String, Object> claims) {
        return TokenCaller.of(stage, claims).token();
    }

    private static String altered(String token, int part, UnaryOperator<String> change) {
        var parts = token.split("\\.", -1);
        parts[part] = change.apply(parts[part]);
        return String.join(".", parts);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tokens that no method takes. */
    private static Attempts withBadTokens(Attempts attempts, LocalStage stage, Map<String, Object> claims) {
        var good = token(stage, claims);
        var expired = new HashMap<>(claims);
        expired.put("expiresIn", -1);
        var foreign = new HashMap<>(claims);
        foreign.put("iss", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Foreign01");
        return attempts.with("without a token", 401)
                .with("with a key", 401, "X-Custom", "key")
                .with("empty", 401, "Authorization", "")
                .with("not a token", 401, "Authorization", "Bearer token")
                .with("cut", 401, "Authorization", "Bearer " + good.substring(0, good.length() - 9))
                .with("forged", 401, "Authorization", altered(good, 1, claim -> base64("{\"sub\":\"somebody\"}")))
                .with(
                        "unsigned",
                        401,
                        "Authorization",
                        altered(altered(good, 0, head -> base64("{\"alg\":\"none\"}")), 2, s -> ""))
                .with("expired", 401, "Authorization", token(stage, expired))
                .with("foreign", 401, "Authorization", token(stage, foreign));
    }

    @Test
    void is_refused_by_a_user_pool() {
        try (var stage = stage("cognito")) {
            var attempts = withBadTokens(new Attempts(stage), stage, Map.of("sub", "u1", "scope", ALL_SCOPES))
                    .with("of another use", 401, "Authorization", token(stage, Map.of("use", "id")))
                    .with(
                            "of another client",
                            401,
                            "Authorization",
                            token(stage, Map.of("scope", ALL_SCOPES, "client_id", "other")))
                    .with("without a scope", 403, "Authorization", token(stage, Map.of("use", "access")));
            for (var scope : List.of("shop/read", "shop/write", "shop/admin")) {
                var other = token(stage, Map.of("sub", "u1", "scope", ALL_SCOPES.replace(scope, "openid")));
                attempts.with(
                        "without " + scope, 403, asking(scope), (operation, path) -> List.of("Authorization", other));
            }
            var operations = Attempts.operations(POOL);

            assertThat(attempts.refused(operations))
                    .isEqualTo(operations.size() * (9 + 3 + 1))
                    .isGreaterThanOrEqualTo(325);
        }
    }

    private static Predicate<Operation> asking(String scope) {
        var known = Api.ofProject().rights(POOL);
        return operation -> switch (known.getOrDefault(operation, Right.READ)) {
            case READ -> scope.equals("shop/read");
            case WRITE -> scope.equals("shop/write");
            case ADMINISTER -> scope.equals("shop/admin");
            case OWN -> scope.equals(operation.verb().name().equals("GET") ? "shop/read" : "shop/write");
        };
    }

    @Test
    void is_refused_by_the_function_of_an_authorizer() {
        var access = Access.of(AuthMode.LAMBDA);
        try (var stage = stage("lambda")) {
            var reader = token(stage, Map.of("sub", "u1", "right", "reader"));
            var writer = token(stage, Map.of("sub", "u1", "right", "writer"));
            var attempts = withBadTokens(new Attempts(stage), stage, Map.of("sub", "u1", "right", "administrator"))
                    .with(
                            "of a reader",
                            403,
                            taking(access, Right.WRITE, Right.ADMINISTER),
                            (o, p) -> List.of("Authorization", reader))
                    .with(
                            "of a writer",
                            403,
                            taking(access, Right.ADMINISTER),
                            (o, p) -> List.of("Authorization", writer));
            var operations = Attempts.operations(access);

            assertThat(attempts.refused(operations))
                    .isEqualTo(refusals(access, 9))
                    .isGreaterThanOrEqualTo(245);
        }
    }

    @Test
    void is_refused_without_a_good_signature_and_a_policy() {
        var access = Access.of(AuthMode.IAM);
        try (var stage = stage("iam")) {
            var administrator = IamCaller.of(stage, "administrator");
            var reader = IamCaller.of(stage, "reader");
            var writer = IamCaller.of(stage, "writer");
            var old = Instant.now().minus(Duration.ofMinutes(6));
            Predicate<Operation> any = operation -> true;
            var attempts = new Attempts(stage)
                    .with("unsigned", 403)
                    .with("with a token", 403, "Authorization", "Bearer token")
                    .with("of an unknown key", 403, any, administrator.withKey("AKIAUNKNOWNUNKNOWN00")::headers)
                    .with("with a wrong secret", 403, any, administrator.withSecret("wrong")::headers)
                    .with("replayed", 403, any, administrator.at(old)::headers)
                    .with(
                            "of another path",
                            403,
                            any,
                            (operation, path) -> administrator.headers(operation, path + "x"))
                    .with("of another service", 403, any, administrator.in("dynamodb", "eu-west-1")::headers)
                    .with("of another region", 403, any, administrator.in("execute-api", "eu-west-2")::headers)
                    .with("of a reader", 403, taking(access, Right.WRITE, Right.ADMINISTER), reader::headers)
                    .with("of a writer", 403, taking(access, Right.ADMINISTER), writer::headers);
            var operations = Attempts.operations(access);

            assertThat(attempts.refused(operations))
                    .isEqualTo(refusals(access, 8))
                    .isGreaterThanOrEqualTo(164);
        }
    }

    @Test
    void is_refused_without_a_key() {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"))) {
            var operations = Attempts.operations(Access.BY_KEY);

            assertThat(new Attempts(stage)
                            .with("with an unknown key", 403)
                            .with("with a token", 403, "Authorization", "Bearer token")
                            .refused(operations))
                    .isEqualTo(2 * operations.size())
                    .isGreaterThanOrEqualTo(36);
        }
    }
}
