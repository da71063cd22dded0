package lambdaless.api;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Template.Line;

/**
 * Refuses what is nearly a directive or a word that has a meaning in templates: API Gateway would print it as it stands.
 * Whatever is close to none of these is the template's own.
 */
final class Misspellings {
    private static final List<String> DIRECTIVES = List.of("part", "attributes");
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{?([a-zA-Z]\\w*)}?\\s*\\(");
    private static final Pattern WORD = Pattern.compile("(?<![\\w%\\\\])[A-Z]+(?:_[A-Z]+)*(?!\\w)");
    private static final Pattern COMMENT = Pattern.compile("##.*");

    /** The words in capitals of DynamoDB and of HTTP. */
    private static final Set<String> OF_OTHERS = Set.of(
            "ADD",
            "ALL_ATTRIBUTES",
            "ALL_NEW",
            "ALL_OLD",
            "ALL_PROJECTED_ATTRIBUTES",
            "AND",
            "BETWEEN",
            "BOOL",
            "COUNT",
            "DELETE",
            "GET",
            "HEAD",
            "INDEXES",
            "NONE",
            "NOT",
            "NULL",
            "OPTIONS",
            "PATCH",
            "POST",
            "PUT",
            "REMOVE",
            "SET",
            "SIZE",
            "SPECIFIC_ATTRIBUTES",
            "TOTAL",
            "UPDATED_NEW",
            "UPDATED_OLD");

    /** In a word of fewer letters a slip makes too many others. */
    private static final int SHORTEST = 3;

    private Misspellings() {}

    /**
     * Refuses a line with a misspelt directive or word.
     *
     * @param parameters the words in capitals that have a meaning beside those of every template
     * @throws InvalidTemplate naming what was meant
     */
    static void refuse(Line line, List<String> parameters) {
        var code = COMMENT.matcher(line.text()).replaceFirst("");
        DIRECTIVE
                .matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !DIRECTIVES.contains(name) && !AttributeChecks.isDirective(name))
                .forEach(name ->
                        Spelling.closest(name, DIRECTIVES).ifPresent(meant -> refuse(line, "#" + name, "#" + meant)));
        var known =
                Stream.concat(Words.reserved().stream(), parameters.stream()).toList();
        WORD.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST && !known.contains(word) && !OF_OTHERS.contains(word))
                .forEach(word -> known.stream()
                        .filter(name -> name.length() >= SHORTEST && Spelling.isSlip(word, name))
                        .findFirst()
                        .ifPresent(meant -> refuse(line, word, meant)));
    }

    private static void refuse(Line line, String written, String meant) {
        throw InvalidTemplate.at(
                line,
                "the line has " + written + ", which has no meaning in templates and would be printed; did you mean "
                        + meant + "?");
    }
}
