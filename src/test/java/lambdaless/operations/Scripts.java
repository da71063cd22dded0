package lambdaless.operations;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scripts that people and workflows run, with commands of a test's own in the place of those that reach AWS and GitHub. Such a
 * command writes its arguments into {@code calls}, one call a line; {@code $FOLDER} is the folder of the test.
 */
public record Scripts(Path folder) {
    /** How a script ended, and what it printed. */
    public record Run(int code, String out, String err) {}

    public static boolean canRun(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> !place.isEmpty() && Files.isExecutable(Path.of(place, command)));
    }

    /** Puts a command into the place of another, with what it does after it has written its call, in shell. */
    Scripts with(String command, String does) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(command);
        Files.writeString(file, "#!/bin/sh\necho \"" + command + " $*\" >> \"$FOLDER/calls\"\n" + does + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new AssertionError(file + " cannot be made executable");
        }
        return this;
    }

    /** Runs a script of the project, or of a copy of it. */
    public Run run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", script));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        var path = folder.resolve("bin") + File.pathSeparator + System.getenv("PATH");
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("GH_"));
        builder.environment().putAll(Map.of("PATH", path, "FOLDER", folder.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(script + " does not come to its end");
        }
        return new Run(process.exitValue(), text(out), text(err));
    }

    Run run(String script, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    /** The calls since the last time. */
    List<String> calls() throws IOException {
        var file = folder.resolve("calls");
        if (!Files.exists(file)) {
            return List.of();
        }
        var calls = Files.readAllLines(file);
        Files.delete(file);
        return calls;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
