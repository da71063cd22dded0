package lambdaless.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of templates and parts that a test writes. */
record ComposerFolder(Path folder) {
    Template composed() {
        return new Composer(folder).composed("get/request.vtl", Words.NONE);
    }

    String place(String file, int line) {
        return folder.resolve(file) + ", line " + line;
    }

    void part(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts").resolve(name + ".vtl"), text);
    }

    void template(String text) throws IOException {
        Files.createDirectories(folder.resolve("get"));
        Files.writeString(folder.resolve("get").resolve("request.vtl"), text);
    }
}
