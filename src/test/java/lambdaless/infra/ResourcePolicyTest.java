package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.infra.Declared.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The resource policy of allowed addresses. */
final class ResourcePolicyTest {
    private static final String POLICY = "aws:apigateway/restApiPolicy:RestApiPolicy";
    private static final String API = "arn:aws:execute-api:eu-west-1:000000000000:" + "%s";
    private static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";
    private static final String METHOD = "aws:apigateway/method:Method";

    private static Map<String, String> settings(AuthMode mode, String ranges) {
        var settings = new TreeMap<>(Map.of("authMode", mode.setting(), "allowedIpRanges", ranges));
        if (mode == AuthMode.LAMBDA) {
            settings.put("authorizerFunctionArn", "arn:aws:lambda:eu-west-1:123456789012:function:authorize");
        }
        if (mode == AuthMode.COGNITO) {
            settings.putAll(Map.of("readScope", "shop/read", "writeScope", "shop/write", "adminScope", "shop/admin"));
        }
        return settings;
    }

    private static Declared declared(AuthMode mode, String ranges) {
        return UsersAndAlbums.dev(settings(mode, ranges));
    }

    private static JsonNode document(Declared stack) {
        return json(stack.one(POLICY, "addresses").input("policy").asText());
    }

    /** The ARNs that it allows, without the API before them. */
    private static Set<String> allowed(Declared stack) {
        return StreamSupport.stream(document(stack).at("/Statement/0/Resource").spliterator(), false)
                .map(arn -> arn.asText().split("/", 2)[1])
                .collect(Collectors.toSet());
    }

    @Test
    void is_not_declared_unless_it_is_wanted() {
        assertThat(Declared.dev().all(POLICY)).isEmpty();
        assertThat(Declared.dev().one("aws:apigateway/restApi:RestApi", "api").inputs())
                .doesNotContainKey("policy");
    }

    @Test
    void denies_every_other_address_whatever_allows_it() {
        var stack = declared(AuthMode.API_KEY, "[\"203.0.113.0/24\", \"2001:db8::/32\"]");
        var arn = stack.one(POLICY, "addresses").input("policy").asText().replaceFirst(".*(arn:[^/]+)/.*", "$1");

        assertThat(arn).startsWith(API.formatted(""));
        assertThat(stack.one(POLICY, "addresses").inputs().keySet()).isEqualTo(Set.of("restApiId", "policy"));
        assertThat(stack.one(POLICY, "addresses").input("restApiId").asText()).isEqualTo("api-id");
        assertThat(document(stack)).isEqualTo(json("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": ["%1$s/*"]},
                  {"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "Resource": ["%1$s/*"],
                   "Condition": {"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"]}}}]}""".formatted(arn)));
    }

    /** A method of IAM's or of a function's is for its policy to allow; any other is refused without an Allow here. */
    @ParameterizedTest
    @EnumSource(AuthMode.class)
    void allows_exactly_the_methods_whose_callers_no_other_policy_allows(AuthMode mode) {
        var stack = Declared.of(Api.ofProject(), "dev", settings(mode, "[\"203.0.113.0/24\"]"));
        var patterns = allowed(stack).stream()
                .map(pattern -> Pattern.compile(pattern.replace(".", "\\.").replace("*", ".*")))
                .toList();
        var paths = paths(stack);

        assertThat(stack.all(METHOD)).hasSizeGreaterThan(20).allSatisfy(method -> {
            var authorization = method.input("authorization").asText();
            var call = "dev/" + method.input("httpMethod").asText() + paths.get(method.name());
            assertThat(patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(call).matches()))
                    .describedAs(authorization + " " + call)
                    .isEqualTo(Set.of("NONE", "COGNITO_USER_POOLS").contains(authorization));
        });
    }

    @Test
    void allows_in_mode_iam_preflights_and_the_description_alone() {
        assertThat(allowed(declared(AuthMode.IAM, "[\"203.0.113.0/24\"]")))
                .isEqualTo(Set.of("*/OPTIONS/*", "*/GET/openapi.json"));
    }

    @Test
    void is_deployed_when_it_comes_and_when_it_changes() {
        var before = trigger(Declared.dev());
        var first = trigger(declared(AuthMode.API_KEY, "[\"203.0.113.0/24\"]"));
        var other = trigger(declared(AuthMode.API_KEY, "[\"203.0.113.0/25\"]"));

        assertThat(before.isMissingNode()).isTrue();
        assertThat(first.asText()).matches("[0-9a-f]{64}").isNotEqualTo(other.asText());
        assertThat(trigger(declared(AuthMode.API_KEY, "[ \"203.0.113.0/24\" ]")))
                .isEqualTo(first);
    }

    private static JsonNode trigger(Declared stack) {
        return stack.one(DEPLOYMENT, "deployment").input("triggers").path("policy");
    }

    /** The paths of methods, by their names: {@code GET /users/{}}. */
    private static Map<String, String> paths(Declared stack) {
        return stack.all(METHOD)
                .map(Resource::name)
                .collect(Collectors.toMap(name -> name, name -> name.split(" ", 2)[1].replace("{}", "x")));
    }
}
