package lambdaless.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Template.Line;

/**
 * The words in capitals that have a meaning of their own in a template: those of the table that it is composed for, and within the
 * lines for one attribute those of the attribute.
 */
record Words(Optional<Subject> subject, Map<String, String> meanings) {
    private static final List<String> OF_TABLE =
            List.of("TABLE", "ITEM", "ITEMS", "KEY", "KEY_SLOT", "COLLECTION", "MEMBER_CHANGE");
    private static final List<String> OF_ATTRIBUTE = List.of(
            "NAME",
            "PATH",
            "KIND",
            "WRITTEN",
            "PRINTED",
            "DYNAMODB_TYPE",
            "SLOT",
            "COMMA",
            "ABSENT",
            "PRESENCE",
            "SOURCE",
            "HOLDER",
            "AT",
            "VARIABLE",
            "PLACE",
            "POSITION",
            "PARAMETER",
            "IDENTITY",
            "PATTERN",
            "MINIMUM",
            "MAXIMUM",
            "DEFAULT");
    private static final List<String> RESERVED =
            Stream.concat(OF_TABLE.stream(), OF_ATTRIBUTE.stream()).toList();
    private static final Pattern IN_CAPITALS = Pattern.compile("(?<!\\w)[A-Z_]++(?!\\w)");

    /** The words of a template that belongs to no table. */
    static final Words NONE = new Words(Optional.empty(), Map.of());

    static Words of(Subject subject) {
        return new Words(Optional.of(subject), subject.words());
    }

    /** All of them. */
    static List<String> reserved() {
        return RESERVED;
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Each attribute of a list with the words that mean something in its lines; empty if the list does not exist. */
    Optional<List<Words>> attributes(String list) {
        return subject.flatMap(known -> known.attributes(list))
                .map(all -> all.stream().map(this::and).toList());
    }

    /**
     * A text with the meanings in the place of the words.
     *
     * @param line the line that the text stands on
     * @throws InvalidTemplate if a word has no meaning there
     */
    String in(String text, Line line) {
        return IN_CAPITALS
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isReserved(found.group()) ? meaning(found.group(), line) : found.group()));
    }

    /** The path of the attribute that they belong to; empty for those of a whole template. */
    String attribute() {
        return meanings.getOrDefault("PATH", "");
    }

    private String meaning(String word, Line line) {
        return Optional.ofNullable(meanings.get(word))
                .orElseThrow(() -> InvalidTemplate.at(
                        line,
                        "the word " + word + " has no meaning here; expected "
                                + (OF_TABLE.contains(word)
                                        ? "it in a template of an operation"
                                        : "it in lines that #attributes repeats, for attributes that have one")));
    }

    private Words and(AttributeWords attribute) {
        var all = new HashMap<>(subject.map(Subject::words).orElseGet(Map::of));
        all.putAll(attribute.words());
        return new Words(subject, Map.copyOf(all));
    }
}
