package lambdaless;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README or another page, as tests read it: its tables by the heading above them, and its code. */
public record Readme(String text) {
    private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

    /** A block of code, and the language that it says it is in. */
    public record Code(String language, String text) {}

    /** The README, and behind it the pages that it leads to. */
    public static Readme ofProject() {
        try (var pages = Files.list(Path.of("docs"))) {
            return new Readme(Stream.concat(Stream.of(Path.of("README.md")), pages.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .map(page -> of(page).text())
                    .collect(joining("\n")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Another page of the project. */
    public static Readme of(Path page) {
        try {
            return new Readme(Files.readString(page));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The text under a heading, down to the next of its level. */
    public Readme under(String heading) {
        var lines =
                text.lines().dropWhile(line -> !line.equals("## " + heading)).skip(1);
        return new Readme(String.join(
                        "\n", lines.takeWhile(line -> !line.matches("##? .*")).toList()) + "\n");
    }

    /** The rows of the tables, cells without backticks; neither heads nor rules. */
    public List<List<String>> rows() {
        var tables = new ArrayList<List<String>>();
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            boolean head = at + 1 < lines.size() && lines.get(at + 1).startsWith("|---");
            if (lines.get(at).startsWith("|") && !lines.get(at).startsWith("|---") && !head) {
                tables.add(cells(lines.get(at)));
            }
        }
        return tables;
    }

    public List<Code> code() {
        return CODE.matcher(text)
                .results()
                .map(found -> new Code(found.group(1), found.group(2)))
                .toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }
}
