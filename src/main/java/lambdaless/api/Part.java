package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Template.Line;

/**
 * Lines that several templates have in common. The first line of the file declares the part and its parameters, which are words
 * in capitals: {@code ## part ERROR, MESSAGE: what it does}. The arguments of a call are put in their place as text.
 *
 * @param lines those after the declaration
 */
record Part(Line declaration, List<String> parameters, List<Line> lines) {
    private static final Pattern DECLARATION = Pattern.compile("## part(?: ([A-Z]+(?:, [A-Z]+)*))?: \\S.*");
    private static final String NOT_WITHIN_A_WORD = "(?<!\\w)(?:%s)(?!\\w)";

    /**
     * Reads a part out of the lines of its file.
     *
     * @throws InvalidTemplate if they do not begin with a declaration, or if a parameter is declared twice or not used
     */
    static Part of(List<Line> file) {
        var declaration = file.get(0);
        var declared = DECLARATION.matcher(declaration.text());
        if (!declared.matches()) {
            throw InvalidTemplate.at(
                    declaration,
                    "the part begins with \"" + declaration.text()
                            + "\"; expected \"## part: what it does\", or \"## part"
                            + " ERROR, MESSAGE: what it does\" with the parameters in capitals");
        }
        var names = Stream.ofNullable(declared.group(1)).flatMap(all -> Stream.of(all.split(", ")));
        var part = new Part(declaration, names.toList(), withoutNewline(file.subList(1, file.size())));
        part.refuseTwins();
        part.parameters.forEach(part::refuseReserved);
        part.parameters.forEach(part::refuseUnused);
        part.lines.forEach(line -> Misspellings.refuse(line, part.parameters));
        return part;
    }

    /** The lines with the arguments of a call in the place of the parameters. */
    List<Line> called(Call call) {
        if (call.arguments().size() != parameters.size()) {
            throw call.refused("has the arguments " + call.arguments() + "; expected "
                    + (parameters.isEmpty() ? "none" : parameters.size() + " (" + String.join(", ", parameters) + ")")
                    + ", as " + declaration.place() + " declares");
        }
        if (parameters.isEmpty()) {
            return lines;
        }
        var arguments = new HashMap<String, String>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i), call.arguments().get(i));
        }
        var names = words(parameters);
        return lines.stream()
                .map(line -> new Line(
                        line.file(),
                        line.number(),
                        names.matcher(line.text())
                                .replaceAll(found -> quoted(arguments.getOrDefault(found.group(), "")))))
                .toList();
    }

    private void refuseTwins() {
        if (Set.copyOf(parameters).size() < parameters.size()) {
            throw InvalidTemplate.at(
                    declaration,
                    "the part declares the parameters " + String.join(", ", parameters) + "; expected each once");
        }
    }

    private void refuseReserved(String parameter) {
        if (Words.isReserved(parameter)) {
            throw InvalidTemplate.at(
                    declaration,
                    "the part declares the parameter " + parameter + ", which has a meaning of its own in every"
                            + " template; expected another name");
        }
    }

    private void refuseUnused(String parameter) {
        var name = words(List.of(parameter));
        if (lines.stream().noneMatch(line -> name.matcher(line.text()).find())) {
            throw InvalidTemplate.at(
                    declaration,
                    "the part does not use its parameter " + parameter + "; expected it in a line below, or not to be"
                            + " declared");
        }
    }

    private static Pattern words(List<String> names) {
        return Pattern.compile(NOT_WITHIN_A_WORD.formatted(names.stream().collect(joining("|"))));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** The newline at the end of a file ends its last line; it does not begin an empty one of the caller's. */
    private static List<Line> withoutNewline(List<Line> lines) {
        int last = lines.size() - 1;
        return last >= 0 && lines.get(last).text().isEmpty() ? lines.subList(0, last) : lines;
    }
}
