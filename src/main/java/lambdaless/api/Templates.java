package lambdaless.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of mapping templates: one folder per operation, and {@code answers} with what several of them share. */
public record Templates(Path folder) {
    /** The folder as a program finds it that runs at the root of the project. */
    public static Templates ofProject() {
        return new Templates(Path.of("templates"));
    }

    Template request(String operation) {
        return read(operation + "/request.vtl");
    }

    Template answer(String name) {
        return read("answers/" + name + ".vtl");
    }

    Template gatewayResponse(String error) {
        return read("gateway-responses/" + error + ".json");
    }

    private Template read(String name) {
        var file = folder.resolve(name);
        try {
            return new Template(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "template " + file + " cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "); expected a UTF-8 file there, and the program run at the root of the project",
                    unreadable);
        }
    }
}
