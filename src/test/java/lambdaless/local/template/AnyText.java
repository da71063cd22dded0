package lambdaless.local.template;

import java.util.stream.IntStream;
import lambdaless.HostileCorpus;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Generated text of all of Unicode but U+0000 and lone surrogates, rich in what breaks templates. */
final class AnyText {
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_TEXT = 1000;
    private static final String BREAKING =
            "'\"\\/%+#$&?=;,.:{}[]()<>*@!|^`~ \t\n\r\b\f\u0001\u001F\u007F\u0085\u00A0\u2028\u2029\uFEFF\uFFFD\uFFFF";

    private AnyText() {}

    /** A text that may be a key. */
    static Arbitrary<String> key() {
        return pieces(LONGEST_KEY).filter(text -> !text.equals(".") && !text.equals(".."));
    }

    /** A text that may be any other attribute. */
    static Arbitrary<String> text() {
        return pieces(LONGEST_TEXT);
    }

    private static Arbitrary<String> pieces(int longest) {
        var piece = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(BREAKING.codePoints()
                                .mapToObj(Character::toString)
                                .toList())),
                Tuple.of(2, Arbitraries.of(HostileCorpus.shared().pieces())),
                Tuple.of(2, character(0x20, 0x7E)),
                Tuple.of(2, character(0x01, 0xD7FF)),
                Tuple.of(1, character(0xE000, 0xFFFF)),
                Tuple.of(2, character(0x10000, 0x10FFFF)));
        return piece.list().ofMinSize(1).ofMaxSize(40).map(parts -> shortened(String.join("", parts), longest));
    }

    private static Arbitrary<String> character(int first, int last) {
        return Arbitraries.integers().between(first, last).map(Character::toString);
    }

    private static String shortened(String text, int longest) {
        var points = text.codePoints().limit(longest).toArray();
        return IntStream.of(points)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
