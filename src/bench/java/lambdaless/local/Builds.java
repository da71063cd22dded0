package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The time that Maven takes to build and start the program, beside an empty main with the same dependencies and nothing else. */
final class Builds {
    private static final int ROUNDS = 7;
    private static final List<String> COMMAND = List.of("mvn", "-q", "compile", "exec:java");
    private static final String EMPTY = "public class Empty { public static void main(String[] args) {} }";
    private static final String DEPENDENCY = """
            <dependency><groupId>com.pulumi</groupId><artifactId>%s</artifactId><version>%s</version></dependency>
            """;
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion><groupId>empty</groupId><artifactId>empty</artifactId><version>1</version>
              <properties><maven.compiler.release>17</maven.compiler.release></properties>
              <dependencies>%s</dependencies>
              <build><plugins>
                <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId>
                  <version>3.6.4</version><configuration><mainClass>Empty</mainClass></configuration></plugin>
              </plugins></build>
            </project>
            """;

    private Builds() {}

    static Figure figure() throws IOException, InterruptedException {
        var empty = emptyProject();
        var ours = new double[ROUNDS];
        var others = new double[ROUNDS];
        seconds(empty);
        seconds(Path.of(""));
        for (int round = 0; round < ROUNDS; round++) {
            others[round] = seconds(empty);
            ours[round] = seconds(Path.of(""));
        }
        double ratio = Starts.median(ours) / Starts.median(others);
        return Figure.atMost("`mvn -q compile exec:java` ÷ the same of an empty main", ratio, 1.5, "")
                .with("%.2f s ÷ %.2f s".formatted(Starts.median(ours), Starts.median(others)));
    }

    /** The program itself ends where it finds no engine; what it declares is measured on its own. */
    private static double seconds(Path project) throws IOException, InterruptedException {
        var maven = new ProcessBuilder(COMMAND)
                .directory(project.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        maven.start().waitFor();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Path emptyProject() throws IOException {
        var folder = Files.createTempDirectory("empty");
        var sources = Files.createDirectories(folder.resolve(Path.of("src", "main", "java")));
        Files.writeString(sources.resolve("Empty.java"), EMPTY);
        Files.writeString(
                folder.resolve("pom.xml"),
                POM.formatted(dependency("pulumi", "pulumi.version") + dependency("aws", "pulumi.aws.version")));
        Files.createDirectory(folder.resolve(".mvn"));
        Files.copy(Path.of(".mvn", "jvm.config"), folder.resolve(Path.of(".mvn", "jvm.config")));
        return folder;
    }

    private static String dependency(String artifact, String property) throws IOException {
        var tag = "<" + property + ">";
        var line = Arrays.stream(Files.readString(Path.of("pom.xml")).split("\n", -1))
                .filter(each -> each.contains(tag))
                .findFirst()
                .orElseThrow();
        return DEPENDENCY.formatted(artifact, line.replaceAll("<[^>]*>", "").strip());
    }
}
