package lambdaless.local.template;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lambdaless.HostileCorpus;

/** Texts that have broken templates somewhere, each of which may be a key. */
final class HostileText {
    private static final int LONGEST_KEY = 256;

    private HostileText() {}

    static Stream<String> all() {
        return Stream.of(HostileCorpus.shared().whole(), longest(), controlCharacters())
                .flatMap(texts -> texts);
    }

    private static Stream<String> longest() {
        return Stream.of("😀".repeat(LONGEST_KEY), "'".repeat(LONGEST_KEY));
    }

    /** All of them, in runs that are easy to tell apart when one is lost. */
    private static Stream<String> controlCharacters() {
        return Stream.of(run(0x01, 0x08), run(0x09, 0x0D), run(0x0E, 0x17), run(0x18, 0x1F), run(0x7F, 0x9F));
    }

    private static String run(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(c -> c + Character.toString(c))
                .collect(joining());
    }
}
