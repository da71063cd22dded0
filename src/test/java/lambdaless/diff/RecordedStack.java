package lambdaless.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;

/** Recordings of the dev stack with other settings. */
final class RecordedStack {
    private RecordedStack() {}

    static Recording of(Api api, Map<String, String> settings) {
        try {
            var folder = Files.createTempDirectory("stack");
            var file = folder.resolve("Pulumi.dev.yaml");
            var lines = new StringBuilder(Files.readString(Path.of("Pulumi.dev.yaml")));
            settings.forEach((key, value) ->
                    lines.append("  ").append(key).append(": ").append(value).append('\n'));
            Files.writeString(file, lines);
            return Recording.of(ProgramRun.of(api, file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
