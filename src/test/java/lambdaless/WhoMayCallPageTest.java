package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import org.junit.jupiter.api.Test;

/** The page of who may call, beside what the program declares. */
final class WhoMayCallPageTest {
    private final Readme page = Readme.of(Path.of("docs", "who-may-call.md"));

    /** An operation may be added without a word here; what the page says of others must be true. */
    @Test
    void says_of_operations_what_right_they_take() {
        var declared = new TreeMap<String, List<String>>();
        for (var mode : AuthMode.values()) {
            Api.ofProject()
                    .rights(Access.of(mode))
                    .forEach((operation, right) -> declared.put(
                            operation.name(),
                            List.of(
                                    operation.name(),
                                    operation.verb() + " " + operation.path(),
                                    right.name().toLowerCase(Locale.ROOT))));
        }

        var listed = page.under("Rights").rows().stream()
                .filter(row -> row.size() == 3)
                .toList();

        assertThat(listed).hasSizeGreaterThan(20).isSubsetOf(declared.values());
    }

    @Test
    void lists_every_mode() {
        assertThat(page.under("Modes").rows().stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(AuthMode.settings());
    }
}
