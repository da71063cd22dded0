package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.api.Verb;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Updates of a released stack in which an operation gets another route, name or status. */
@OnEngine
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
final class MovedOperationTest {
    /** The routes that earlier tests have moved, which the stage serves until a release without them. */
    private final Set<String> left = new TreeSet<>();

    private Engine engine;

    /** Brings the released stack to the names of today, by which a change of a name, a variable or a status is told. */
    @BeforeAll
    void upgrade(@TempDir Path folder) throws IOException, AutomationException {
        engine = Released.of(folder, "dev");
        engine.up();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void a_moved_path_is_served_and_every_other_route_stays() throws IOException, AutomationException {
        var moved = operation("list-favorite-movies", Verb.GET, "/users/{userId}/films", 200);

        var aws = updated(moved);

        assertServed(aws, moved);
    }

    @Test
    void another_verb_is_served_and_every_other_route_stays() throws IOException, AutomationException {
        var moved = operation("replace-user", Verb.POST, "/users/{userId}", 204);

        var aws = updated(moved);

        assertServed(aws, moved);
    }

    @Test
    void a_renamed_operation_keeps_its_route_and_its_role() throws IOException, AutomationException {
        var aws = engine.aws().aws();
        var kept = Kept.in(aws);
        var role = aws.served("dev").route("GET /users/{userId}").credentials();

        engine.up(ChangedApi.withRenamedOperation("get-user", "read-user"));

        kept.areStillIn(aws);
        assertThat(aws.served("dev").route("GET /users/{userId}").credentials()).isEqualTo(role);
        assertThat(aws.served("dev").call("GET /users/{userId}")).isEqualTo(200);
    }

    @Test
    void a_renamed_variable_is_served_in_every_route_that_has_it() throws IOException, AutomationException {
        var renamed = ChangedApi.withRenamedVariable("userId", "id");

        var aws = updated(renamed);

        assertServed(aws, renamed);
    }

    @Test
    void another_success_status_takes_the_place_of_the_first() throws IOException, AutomationException {
        var moved = operation("get-user", Verb.GET, "/users/{userId}", 202);

        var aws = updated(moved);

        assertThat(aws.served("dev").route("GET /users/{userId}").responses().keySet())
                .containsExactly("202", "400", "500", "503");
        assertServed(aws, moved);
    }

    /** API Gateway takes no second response of a status: 201 was one that the template chooses. */
    @Test
    void a_success_takes_the_status_of_another_answer_and_gives_it_back() throws IOException, AutomationException {
        var moved = operation("replace-user", Verb.PUT, "/users/{userId}", 201);

        assertServed(updated(moved), moved);
        assertServed(updated(Api.ofProject()), Api.ofProject());
    }

    @Test
    void another_name_of_an_item_leaves_no_model_of_the_first() throws IOException, AutomationException {
        var renamed = ChangedApi.withRenamedUser("person");

        var aws = updated(renamed);

        assertThat(aws.all(Kind.MODEL))
                .extracting(model -> model.text("name"))
                .contains("Person")
                .doesNotContain("User");
        assertServed(aws, renamed);
    }

    private static Api operation(String name, Verb verb, String path, int success) {
        return ChangedApi.withOperation(name, old -> old.at(verb, path).responding(success, old.responseTemplate()));
    }

    private Aws updated(Api api) throws IOException, AutomationException {
        var kept = Kept.in(engine.aws().aws());
        left.addAll(engine.aws().aws().served("dev").routes().keySet());
        engine.up(api);
        kept.areStillIn(engine.aws().aws());
        assertThat(engine.preview(api)).isEmpty();
        return engine.aws().aws();
    }

    /** Every route of the API answers well, and what is served besides are at most these, until the next release. */
    private void assertServed(Aws aws, Api api) {
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
