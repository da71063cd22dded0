package lambdaless.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.TableDefinition;
import lambdaless.infra.TemplateCopy;
import lambdaless.local.RecordedProgram;

/** The project's stack {@code dev}, and what it would be with one thing changed. */
final class Variants {
    private static final Api PROJECT = Api.ofProject();
    private static final Path DEV = Path.of("Pulumi.dev.yaml");

    private Variants() {}

    private static Recording recorded(Api api, Path config) {
        return Recording.of(RecordedProgram.of(api, config));
    }

    static Recording project() {
        return recorded(PROJECT, DEV);
    }

    /** With settings of its own; each is a line of YAML. */
    static Recording withSettings(String... lines) {
        try {
            var file = Files.createTempDirectory("stack").resolve("Pulumi.dev.yaml");
            var text = new StringBuilder(Files.readString(DEV));
            for (var line : lines) {
                text.append("  lambdaless:").append(line).append('\n');
            }
            return recorded(PROJECT, Files.writeString(file, text));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Recording withoutOperation(String name) {
        var operations = new ArrayList<>(PROJECT.operations());
        operations.removeIf(operation -> operation.name().equals(name));
        return recorded(new Api(PROJECT.tables(), operations, PROJECT.templates()), DEV);
    }

    static Recording withUserAttribute(String name, UnaryOperator<Attribute> change) {
        return withUsers(attributes -> attributes.stream()
                .map(attribute -> attribute.name().equals(name) ? change.apply(attribute) : attribute)
                .toList());
    }

    static Recording withUsers(UnaryOperator<List<Attribute>> change) {
        var users = PROJECT.tables().get(0);
        var changed =
                new TableDefinition(users.tableName(), users.item(), change.apply(users.attributes()), users.indexes());
        var tables = List.of(changed, PROJECT.tables().get(1));
        return recorded(new Api(tables, PROJECT.operations(), PROJECT.templates()), DEV);
    }

    static Recording withTemplate(Path folder, String file, UnaryOperator<String> change) throws IOException {
        var copy = TemplateCopy.in(folder);
        copy.write(file, change.apply(Files.readString(Path.of("templates", file))));
        return recorded(new Api(PROJECT.tables(), PROJECT.operations(), copy.templates()), DEV);
    }

    static Attribute sortKey(Attribute attribute) {
        return new Attribute(attribute.name(), new KeyText(256), true, Attribute.Role.SORT_KEY);
    }
}
