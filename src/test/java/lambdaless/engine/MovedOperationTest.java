package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Verb;
import lambdaless.aws.Aws;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of a released stack in which an operation gets another route, name or status. */
@OnEngine
final class MovedOperationTest {
    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path templates = Path.of("");

    @Test
    void a_moved_path_is_served_and_every_other_route_stays() throws IOException, AutomationException {
        var moved = operation("list-favorite-movies", Verb.GET, "/users/{userId}/films", 200);

        var aws = updated(Released.of(folder, "dev"), moved);

        assertServed(aws, moved, Set.of("GET /users/{userId}/favorite-movies"));
    }

    @Test
    void another_verb_is_served_and_every_other_route_stays() throws IOException, AutomationException {
        var moved = operation("replace-user", Verb.POST, "/users/{userId}", 204);

        var aws = updated(Released.of(folder, "dev"), moved);

        assertServed(aws, moved, Set.of("PUT /users/{userId}"));
    }

    @Test
    void a_renamed_operation_keeps_its_route_and_its_role() throws IOException, AutomationException {
        try (var engine = upgraded()) {
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);
            var role = aws.served("dev").route("GET /users/{userId}").credentials();

            engine.up(ChangedApi.withRenamedOperation(templates, "get-user", "read-user"));

            kept.areStillIn(aws);
            assertThat(aws.served("dev").route("GET /users/{userId}").credentials())
                    .isEqualTo(role);
            assertThat(aws.served("dev").call("GET /users/{userId}")).isEqualTo(200);
        }
    }

    @Test
    void a_renamed_variable_is_served_in_every_route_that_has_it() throws IOException, AutomationException {
        var renamed = ChangedApi.withRenamedVariable(templates, "userId", "id");

        var aws = updated(upgraded(), renamed);

        assertServed(aws, renamed, Set.of());
    }

    @Test
    void another_success_status_takes_the_place_of_the_first() throws IOException, AutomationException {
        var moved = operation("get-user", Verb.GET, "/users/{userId}", 202);

        var aws = updated(upgraded(), moved);

        assertThat(aws.served("dev").route("GET /users/{userId}").responses().keySet())
                .containsExactly("202", "400", "500", "503");
        assertServed(aws, moved, Set.of());
    }

    private static Api operation(String name, Verb verb, String path, int success) {
        return ChangedApi.withOperation(
                name,
                old -> new Operation(
                        name, verb, path, old.body(), old.action(), old.target(), success, old.answer(), old.cached()));
    }

    /** The released stack under the names of today, which the change of a name, a variable or a status is told by. */
    private Engine upgraded() throws IOException, AutomationException {
        var engine = Released.of(folder, "dev");
        engine.up();
        return engine;
    }

    private static Aws updated(Engine stack, Api api) throws IOException, AutomationException {
        try (var engine = stack) {
            var kept = Kept.in(engine.aws().aws());
            engine.up(api);
            kept.areStillIn(engine.aws().aws());
            assertThat(engine.preview(api)).isEmpty();
            return engine.aws().aws();
        }
    }

    /** Every route of the API answers well, and what is served besides are at most these, until the next release. */
    private static void assertServed(Aws aws, Api api, Set<String> left) {
        var served = aws.served("dev");
        var routes = api.operations().stream()
                .map(operation -> operation.verb() + " " + operation.path())
                .toList();
        assertThat(routes).allSatisfy(route -> assertThat(served.call(route)).isEqualTo(200));
        var others = new TreeSet<>(served.routes().keySet());
        others.removeAll(routes);
        others.removeIf(route -> route.startsWith("OPTIONS "));
        assertThat(left).containsAll(others);
    }
}
