package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import lambdaless.api.Api;
import lambdaless.api.InvalidTemplate;
import lambdaless.api.Partition;

/** Writes every template of the project into {@code target/templates}, as it is composed for API Gateway. */
public final class ComposedTemplates {
    private static final Path TARGET = Path.of("target", "templates");
    private static final int UNUSABLE = 1;

    private ComposedTemplates() {}

    public static void main(String[] args) {
        try {
            int written = write(Api.ofProject(), TARGET);
            System.out.println(written + " composed templates are in " + TARGET);
        } catch (InvalidTemplate invalid) {
            System.err.println(invalid.getMessage());
            System.exit(UNUSABLE);
        } catch (IOException unwritable) {
            System.err.println("folder " + TARGET + " cannot be written (" + unwritable
                    + "); expected a folder that you may write to, with room on its disk");
            System.exit(UNUSABLE);
        }
    }

    /**
     * Writes the templates of an API, each under the name that it has in the folder of its templates.
     *
     * @param target a folder; what was in it is deleted
     * @return the number of templates
     * @throws InvalidTemplate when one cannot be composed; the folder is as it was then
     */
    static int write(Api api, Path target) throws IOException {
        var templates = api.definition(Partition.ofRegion("us-east-1")).templates();
        delete(target);
        for (var template : templates) {
            var name = api.templates().folder().relativize(Path.of(template.file()));
            var file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, template.text());
        }
        return templates.size();
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
