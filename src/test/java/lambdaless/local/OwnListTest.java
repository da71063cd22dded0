package lambdaless.local;

import static java.util.stream.Collectors.toList;
import static lambdaless.local.TokenCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lambdaless.api.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The rows of a caller in a table that has a sort key. */
@TestInstance(Lifecycle.PER_CLASS)
final class OwnListTest {
    private final LocalStage stage =
            LocalStage.start(Samples.notes(), Path.of("src", "test", "resources", "Pulumi.cognito.yaml"));
    private final TokenCaller ann = caller("ann");
    private final TokenCaller ben = caller("ben");

    private TokenCaller caller(String subject) {
        return TokenCaller.of(stage, Map.of("sub", subject, "scope", "shop/read shop/write"));
    }

    @BeforeAll
    void write() {
        for (var title : List.of("a1", "a2", "b1")) {
            ann.send("PUT", "/me/notes/" + title, "{\"text\":\"of Ann\"}");
            ben.send("PUT", "/me/notes/" + title, "{\"text\":\"of Ben\"}");
        }
    }

    @AfterAll
    void close() {
        stage.refuseUndeclared();
        stage.close();
    }

    private static List<String> titles(String body) {
        return StreamSupport.stream(json(body).path("items").spliterator(), false)
                .map(note ->
                        note.path("owner").asText() + " " + note.path("title").asText())
                .collect(toList());
    }

    @Test
    void are_listed_and_no_others() {
        assertThat(titles(ann.get("/me/notes").body())).containsExactly("ann a1", "ann a2", "ann b1");
        assertThat(titles(ben.get("/me/notes?title=a").body())).containsExactly("ben a1", "ben a2");
    }

    @Test
    void go_on_where_a_page_ends_in_the_callers_own() {
        var first = json(ann.get("/me/notes?limit=2"));
        var next = first.path("next").asText();

        assertThat(titles(first.toString())).containsExactly("ann a1", "ann a2");
        assertThat(titles(ann.get("/me/notes" + next).body())).containsExactly("ann b1");
        assertThat(titles(ben.get("/me/notes" + next).body())).containsExactly("ben b1");
        assertThat(titles(ben.get("/me/notes" + next + "&owner=ann").body())).containsExactly("ben b1");
    }

    @Test
    void are_read_and_written_by_their_sort_key() {
        assertThat(json(ben.get("/me/notes/a1")))
                .isEqualTo(json("{\"owner\":\"ben\",\"title\":\"a1\",\"text\":\"of Ben\"}"));
        assertThat(ben.send("PATCH", "/me/notes/a2", "{\"text\":\"changed\"}").statusCode())
                .isEqualTo(200);
        assertThat(json(ann.get("/me/notes/a2")).path("text").asText()).isEqualTo("of Ann");
        assertThat(ben.get("/notes/ann/a1").statusCode()).isEqualTo(403);
        assertThat(ben.get("/notes/ann").statusCode()).isEqualTo(403);
    }
}
