package lambdaless.lint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Operation;

/** Rules for a template as a file. */
final class FileRules {
    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static final int LARGEST = 300 * 1000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileRules() {}

    static final Rule SIZE =
            new Rule("template-size", "is more than the " + LARGEST + " bytes that API Gateway takes", template -> {
                int size = template.getBytes(StandardCharsets.UTF_8).length;
                return size <= LARGEST ? List.of() : List.of(new Finding(1, size + " bytes"));
            });

    /** The problems of a file's bytes. */
    static List<String> problems(byte[] bytes) {
        var problems = new ArrayList<String>();
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            problems.add("does not end in a newline");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith(BYTE_ORDER_MARK)) {
                problems.add("begins with a byte order mark");
            }
            if (text.contains("\r")) {
                problems.add("has a carriage return");
            }
        } catch (CharacterCodingException notText) {
            problems.add("is not UTF-8");
        }
        return problems;
    }

    /** The problem of the first line of an operation's request template. */
    static List<String> problems(Operation operation, String template) {
        var expected = "## " + operation.action().apiAction();
        var line = template.lines().findFirst().orElse("");
        boolean named = line.startsWith(expected)
                && line.codePoints().skip(expected.length()).limit(1).noneMatch(Character::isLetter);
        return named ? List.of() : List.of("begins with \"" + line + "\"; expected \"" + expected + "\"");
    }
}
