package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words of Javadocs and messages. A rule of this house, which a project made from it need not share. */
@Tag("house")
final class WordsTest {
    /** A Javadoc begins with the thing that it describes: a noun, or the verb of a method. */
    private static final Pattern OPENING = Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(?:What|Whether|That) ");

    private static final Pattern MESSAGE = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)* is no (?!longer)[^\"\n]*\"");

    private static List<String> found(Pattern pattern, Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".java"))::iterator) {
                var text = Files.readString(file);
                pattern.matcher(text)
                        .results()
                        .map(match -> file + ":"
                                + (1 + text.substring(0, match.start()).lines().count()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void no_javadoc_opens_with_a_relative_clause() throws IOException {
        assertThat(found(OPENING, Path.of("src"))).isEmpty();
    }

    @Test
    void no_message_says_that_something_is_no_such_thing() throws IOException {
        assertThat(found(MESSAGE, Path.of("src/main"))).isEmpty();
        assertThat(found(MESSAGE, Path.of("src/local"))).isEmpty();
        assertThat(found(MESSAGE, Path.of("src/tools"))).isEmpty();
    }
}
