package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Template.Line;

/**
 * Composes templates of their files and of the parts that these call, since API Gateway has no include. Every line of a composed
 * template is a line of one file. A composer reads each file once: it is for one declaration of the API.
 */
final class Composer {
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final String SUFFIX = ".vtl";

    private final Path folder;
    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    /** A composer of the templates in a folder, with the parts in its folder {@code parts}. */
    Composer(Path folder) {
        this.folder = folder;
    }

    Template request(String operation) {
        return composed(operation + "/request.vtl");
    }

    Template answer(String name) {
        return composed("answers/" + name + ".vtl");
    }

    Template gatewayResponse(String error) {
        return composed("gateway-responses/" + error + ".json");
    }

    /**
     * Composes a template.
     *
     * @param name the template's file in the folder
     * @throws InvalidTemplate naming the file, and the line that cannot be composed
     */
    Template composed(String name) {
        return templates.computeIfAbsent(name, first -> {
            var template = read(folder.resolve(name));
            return new Template(template.file(), composed(template.lines(), List.of()));
        });
    }

    /** The lines with each call replaced by the lines of its part. */
    private List<Line> composed(List<Line> lines, List<String> callers) {
        return lines.stream()
                .flatMap(line -> PartCall.of(line)
                        .map(call -> called(call, callers).stream())
                        .orElseGet(() -> Stream.of(line)))
                .toList();
    }

    private List<Line> called(PartCall call, List<String> callers) {
        var chain = Stream.concat(callers.stream(), Stream.of(call.part())).toList();
        if (callers.contains(call.part())) {
            throw call.refused("calls itself (" + String.join(" → ", chain) + "); expected parts that end");
        }
        return composed(part(call).called(call), chain);
    }

    private Part part(PartCall call) {
        return parts.computeIfAbsent(call.part(), name -> {
            var file = folder.resolve("parts").resolve(name + SUFFIX);
            if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
                throw call.refused("does not exist; expected a file of " + folder.resolve("parts") + ": " + names());
            }
            return Part.of(read(file).lines());
        });
    }

    private String names() {
        try (var files = Files.list(folder.resolve("parts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .collect(joining(", "));
        } catch (IOException none) {
            return "none is there";
        }
    }

    private static Template read(Path file) {
        try {
            return Template.uncomposed(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new InvalidTemplate(
                    "template " + file + " cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "); expected a UTF-8 file there, and the program run at the root of the project",
                    unreadable);
        }
    }
}
