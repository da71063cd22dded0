package lambdaless.api;

import java.nio.file.Path;

/**
 * The folder of mapping templates: one folder per operation, {@code answers} with what several of them share, and {@code parts}
 * with the lines that several templates have in common.
 */
public record Templates(Path folder) {
    /** The folder as a program finds it that runs at the root of the project. */
    public static Templates ofProject() {
        return new Templates(Path.of("templates"));
    }

    /** The request template of an operation. */
    public Template request(String operation) {
        return composed(operation + "/request.vtl");
    }

    /** The template of an answer. */
    public Template answer(String name) {
        return composed("answers/" + name + ".vtl");
    }

    Template gatewayResponse(String error) {
        return composed("gateway-responses/" + error + ".json");
    }

    private Template composed(String name) {
        return new Composer(folder).compose(name);
    }
}
