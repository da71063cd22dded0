package lambdaless.local.template;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that have broken templates somewhere, each of which may be a key. */
final class HostileText {
    private static final int LONGEST_KEY = 256;

    /** What closes a JSON string, a call or a template around it. */
    static final List<String> INJECTIONS = List.of(
            "y\"},\"IsAdmin\":{\"BOOL\":true},\"Note\":{\"S\":\"z",
            "y\"}},\"ReturnValues\":\"ALL_OLD\",\"ConditionExpression\":\"album <> :x\","
                    + "\"ExpressionAttributeValues\":{\":x\":{\"S\":\"z",
            "y\"}},\"TableName\":\"secrets\",\"Item\":{\"artist\":{\"S\":\"pwn\"},\"album\":{\"S\":\"pwn",
            "a\"}},\"TableName\":\"secrets\",\"KeyConditionExpression\":\"artist = :v1\","
                    + "\"ExpressionAttributeValues\":{\":v1\":{\"S\":\"pwn",
            "x\"},\"Zed\":{\"S\":\"q",
            "a\",\"role\":\"admin",
            "\\\"}},\"TableName\":\"secrets\",\"Key\":{\"userId\":{\"S\":\"\\",
            "#set($context.responseOverride.status=200)",
            "$util.escapeJavaScript($stageVariables)",
            "attribute_exists(#artist) OR artist = :artist",
            "\r\nX-Injected: 1");

    private static final List<String> TEXTS = List.of(
            "O'Brien",
            "\"Weird Al\" Yankovic",
            "C:\\temp\\new",
            "a\nb",
            "a\tb",
            "Line1\r\nLine2",
            "a\\'b",
            "a\\nb",
            "\\",
            "\\\\",
            "'",
            "\"",
            "''\"\"\\'\\\"",
            "AC\\\"DC",
            "\\u0041",
            "</script>",
            "#set($x=1)",
            "#set($x=1)$x",
            "## x",
            "#*…*#",
            "#[[raw]]#",
            "#end",
            "#foreach($i in [1..9])$i#end",
            "$context.requestId",
            "${x}",
            "$!x",
            "$util.urlEncode('x')",
            "$input.json('$')",
            "C+C Music Factory",
            "50%",
            "%",
            "%2F",
            "%252F",
            "%EF%BF%BD",
            "a/b",
            "/",
            "a?b=c&d#e",
            "a=b;c,d",
            "*",
            "null",
            "true",
            "1",
            "{}",
            "[]",
            "...",
            ".a",
            " ",
            "  x  ",
            "\t",
            "\n",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\u0085",
            "a\u2028b",
            "a\u2029b",
            "\u202Eabc",
            "e\u0301 é",
            "ß ǆ İ ı",
            "日本語 Ünïcödé",
            "😀",
            "👩‍👩‍👧‍👦",
            "😀".repeat(LONGEST_KEY),
            "'".repeat(LONGEST_KEY));

    private HostileText() {}

    static Stream<String> all() {
        return Stream.of(TEXTS.stream(), INJECTIONS.stream(), controlCharacters())
                .flatMap(texts -> texts);
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
