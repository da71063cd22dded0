package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Definition;
import lambdaless.api.InvalidTemplate;
import lambdaless.api.Partition;
import lambdaless.api.Template;

/** Writes every template of the project into {@code target/templates}, as it is composed for API Gateway. */
public final class ComposedTemplates {
    private static final Path TARGET = Path.of("target", "templates");
    private static final int UNUSABLE = 1;

    private ComposedTemplates() {}

    public static void main(String[] args) {
        try {
            int written = write(Api.ofProject(), TARGET);
            System.out.println(written + " composed templates are in " + TARGET);
        } catch (IllegalArgumentException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(UNUSABLE);
        } catch (IOException unwritable) {
            System.err.println("folder " + TARGET + " cannot be written (" + unwritable
                    + "); expected a folder that you may write to, with room on its disk");
            System.exit(UNUSABLE);
        }
    }

    /**
     * Writes the templates of an API: those of an operation under the operation's name, and those that are the same for several
     * under the name that they have in the folder of its templates. Those on the caller's own rows are as a user pool's tokens have
     * them.
     *
     * @param target a folder; what was in it is deleted
     * @return the number of templates
     * @throws InvalidTemplate when one cannot be composed; the folder is as it was then
     */
    static int write(Api api, Path target) throws IOException {
        var templates = named(api);
        delete(target);
        for (var template : templates.entrySet()) {
            var file = target.resolve(template.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, template.getValue().text());
        }
        return templates.size();
    }

    private static Map<String, Template> named(Api api) {
        var named = new TreeMap<String, Template>();
        Stream.of(AuthMode.COGNITO, AuthMode.API_KEY)
                .map(mode -> api.definition(Partition.ofRegion("us-east-1"), Access.of(mode)))
                .forEach(definition -> named.putAll(named(api, definition)));
        return named;
    }

    private static Map<String, Template> named(Api api, Definition definition) {
        var named = new TreeMap<String, Template>();
        for (var method : definition.methods()) {
            var folder = method.httpMethod().equals("OPTIONS") ? "preflight" : method.name();
            named.put(folder + "/request.vtl", method.integration().requestTemplate());
            method.responses()
                    .forEach(response -> named.put(
                            response.name().equals("success")
                                    ? folder + "/response.vtl"
                                    : nameOfFile(api, response.template()),
                            response.template()));
        }
        definition
                .gatewayResponses()
                .forEach(response -> named.put(nameOfFile(api, response.template()), response.template()));
        return named;
    }

    private static String nameOfFile(Api api, Template template) {
        return api.templates().folder().relativize(Path.of(template.file())).toString();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
