package lambdaless.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType.KeyText;
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
        return of(PROJECT);
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

    static Recording of(Api api) {
        return recorded(api, DEV);
    }

    static Attribute sortKey(Attribute attribute) {
        return new Attribute(attribute.name(), new KeyText(256), true, Attribute.Role.SORT_KEY);
    }
}
