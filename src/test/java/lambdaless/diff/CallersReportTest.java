package lambdaless.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Right;
import lambdaless.infra.UsersAndAlbums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Changes of who may call. */
@TestInstance(Lifecycle.PER_CLASS)
final class CallersReportTest {
    private static final Map<String, String> POOL = Map.of("authMode", "cognito");
    private static final Map<String, String> IAM = Map.of("authMode", "iam");
    private static final String POOL_A = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AAAAAAAAA";
    private static final String POOL_B = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_BBBBBBBBB";

    private final Map<Map<String, String>, Recording> recordings = new HashMap<>();

    private Recording stack(Map<String, String> settings) {
        return recordings.computeIfAbsent(settings, which -> RecordedStack.of(UsersAndAlbums.api(), which));
    }

    private static List<String> warnings(Recording base, Recording head, String about) {
        return Report.of(base, head).warnings().stream()
                .filter(warning -> warning.contains(about))
                .toList();
    }

    private static Recording requiring(String operation, Right right) {
        var api = UsersAndAlbums.api();
        var operations = api.operations().stream()
                .map(one -> one.name().equals(operation) ? one.requiring(right) : one)
                .toList();
        return RecordedStack.of(new Api(api.tables(), List.<Operation>copyOf(operations), api.templates()), IAM);
    }

    @Test
    void another_way_to_find_out_who_calls_shuts_out_those_of_the_old_one() {
        var keys = stack(Map.of());

        assertThat(warnings(keys, stack(POOL), "GET /albums asks"))
                .containsExactly("GET /albums asks for a token of the user pool now");
        assertThat(warnings(keys, stack(IAM), "GET /albums asks"))
                .containsExactly("GET /albums asks for a signature of AWS's now");
        assertThat(warnings(keys, stack(POOL), "/users/{userId} is gone")).isNotEmpty();
    }

    @Test
    void a_route_that_no_longer_asks_who_calls_is_told() {
        assertThat(warnings(stack(POOL), stack(Map.of()), "GET /albums "))
                .containsExactly(
                        "GET /albums needs an API key now", "GET /albums no longer asks for a token of the user pool");
    }

    @Test
    void a_scope_is_another_condition_and_none_is_another_token() {
        var scope = stack(Map.of("authMode", "cognito", "readScope", "shop/read"));

        assertThat(warnings(stack(POOL), scope, "GET /albums "))
                .containsExactly("GET /albums asks for the scope shop/read now");
        assertThat(warnings(scope, stack(POOL), "GET /albums "))
                .containsExactly("GET /albums takes an ID token now, and no access token with a scope");
        assertThat(warnings(scope, scope, "")).isEmpty();
    }

    @Test
    void another_user_pool_knows_other_callers() {
        var base = stack(Map.of("authMode", "cognito", "cognitoUserPoolArn", POOL_A));
        var head = stack(Map.of("authMode", "cognito", "cognitoUserPoolArn", POOL_B));

        assertThat(warnings(base, head, "authorizer"))
                .containsExactly(
                        "the authorizer has another providerArns, so that callers who were known to it may be refused");
    }

    @Test
    void a_right_that_is_taken_away_breaks_callers_and_one_that_is_given_is_told() {
        var taken = requiring("get-album", Right.ADMINISTER);

        assertThat(Report.of(stack(IAM), taken).warnings())
                .containsExactly(
                        "a reader may no longer call GET/albums/*/*", "a writer may no longer call GET/albums/*/*");
        var given = Report.of(taken, stack(IAM));
        assertThat(given.warnings()).isEmpty();
        assertThat(given.text()).contains("**Who may call**");
    }
}
