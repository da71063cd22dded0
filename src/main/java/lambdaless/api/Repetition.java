package lambdaless.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.api.Template.Line;

/** A line that is repeated for each attribute of a list: {@code #attributes("keys")} and the line. */
record Repetition(Line line, String attributes, Line repeated) {
    private static final Pattern REPETITION = Pattern.compile("#attributes\\(\"([^\"]*)\"\\)(.+)");
    private static final Pattern ANYWHERE = Pattern.compile("#\\{?attributes}?\\s*\\(");

    /**
     * The repetition that a line is; empty if it is a line that stands once.
     *
     * @throws InvalidTemplate if the line has a repetition elsewhere than at its beginning, or one that is not well formed
     */
    static Optional<Repetition> of(Line line) {
        var found = REPETITION.matcher(line.text());
        if (found.matches() && !ANYWHERE.matcher(found.group(2)).find()) {
            return Optional.of(new Repetition(line, found.group(1), line.with(found.group(2))));
        }
        if (ANYWHERE.matcher(line.text()).find()) {
            throw InvalidTemplate.at(
                    line,
                    "the line is \"" + line.text().strip()
                            + "\"; expected one that begins with #attributes(\"list\"), with what is repeated after it"
                            + (line.text().endsWith("\r") ? "; the line must end in LF, not in CR LF" : ""));
        }
        return Optional.empty();
    }

    /** The words of each attribute of the list. */
    List<Words> words(Words caller) {
        var list = caller.in(attributes, line);
        return caller.attributes(list)
                .orElseThrow(() -> InvalidTemplate.at(
                        line,
                        "the list of attributes \"" + list + "\" does not exist; expected one of "
                                + String.join(", ", Subject.listNames()) + ", in a template of an operation"));
    }
}
