package lambdaless;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Texts that have broken templates, expressions, paths or logs somewhere: the file {@code hostile.json}, which all tests share.
 *
 * @param texts each of which may be a key
 * @param injections the same, which close a JSON string, a call or a template around them
 * @param pieces of which generated texts are put together
 */
public record HostileCorpus(List<String> texts, List<String> injections, List<String> pieces) {
    private static final class Shared {
        private static final HostileCorpus CORPUS = read();
    }

    public static HostileCorpus shared() {
        return Shared.CORPUS;
    }

    /** The texts and the injections. */
    public Stream<String> whole() {
        return Stream.concat(texts.stream(), injections.stream());
    }

    private static HostileCorpus read() {
        try (var file = HostileCorpus.class.getResourceAsStream("/hostile.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(file), HostileCorpus.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
