package lambdaless.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.MockIntegration;
import lambdaless.api.Template;
import org.junit.jupiter.api.Test;

/** The names of roles, which follow the routes. */
final class RoleNameTest {
    private static String name(String path) {
        return RoleName.of(new Method(
                "any",
                path,
                "GET",
                "NONE",
                List.of(),
                true,
                false,
                new TreeMap<>(Map.of()),
                new TreeMap<>(Map.of()),
                new MockIntegration("NEVER", Template.uncomposed("any", "")),
                List.of(),
                List.of()));
    }

    @Test
    void say_the_route_without_the_names_of_its_parameters() {
        assertThat(name("/users/{userId}/favorite-movies")).isEqualTo("GET.users._.favorite-movies");
        assertThat(name("/users/{id}/favorite-movies")).isEqualTo("GET.users._.favorite-movies");
    }

    @Test
    void are_cut_to_what_iam_takes_and_stay_apart() {
        var names = Stream.of("s", "t")
                .map(last -> name("/a-collection/{key}/another-collection" + last))
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSize(32).startsWith("GET.a-collection._.anoth-"));
    }
}
