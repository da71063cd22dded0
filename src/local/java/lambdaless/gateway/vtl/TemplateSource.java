package lambdaless.gateway.vtl;

import java.util.List;

/**
 * A template before it is parsed.
 *
 * @param name the resource that it belongs to, for messages
 * @param origins of each line of the text, where it is known; else empty
 */
public record TemplateSource(String name, String text, List<LineOrigin> origins) {
    /** The line of a file that a line of a template was written as; the first has the number 1. */
    public record LineOrigin(String file, int number) {}

    /** A template of which nothing but its text is known. */
    public static TemplateSource ofText(String name, String text) {
        return new TemplateSource(name, text, List.of());
    }

    /** A place of the text in words, {@code templates/parts/cors.vtl, line 3, column 7}; without the file if it is not known. */
    public String place(int line, int column) {
        if (origins.isEmpty()) {
            return "line " + line + ", column " + column;
        }
        var origin = origins.get(Math.max(1, Math.min(line, origins.size())) - 1);
        return origin.file() + ", line " + origin.number() + ", column " + column;
    }
}
