package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;

/** The page beside what the command calculates. */
final class CostPageTest {
    private static final Path PAGE = Path.of("docs", "cost.md");

    @Test
    void has_the_tables_that_the_command_writes() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(page)
                .as("docs/cost.md is out of date; mvn -q -Pcost -Dcost.page=docs/cost.md writes it anew")
                .isEqualTo(CostPage.of(Api.ofProject()).in(page));
        assertThat(page).contains("| dev, direct |", "| prod, with a Lambda |", "| saved by the direct way |");
    }

    @Test
    void has_a_row_for_each_key_of_a_load() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(LoadDecoder.KEYS)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        assertThat(LoadDecoder.OF_FUNCTION)
                .hasSize(4)
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    void without_a_place_for_them_is_refused() {
        assertThatThrownBy(() -> new CostPage(List.of()).in("# A page"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the page has no place for the tables");
    }
}
