package lambdaless.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The main class of {@code mvn -Plocal}: it starts the gateway in a Java of its own, with little memory and nothing of Maven's in it,
 * and ends with it.
 */
public final class Launcher {
    /**
     * Little memory for a gateway and its database. The serial collector, and an optimising compiler that begins late, take from the
     * start 0.4 s and 1.1 s of its 7 s of processor time.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx380m",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=25000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=1000000",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");

    private static final int LONGEST_STOP_SECONDS = 30;

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var command = command(Local.class);
        command.add(String.valueOf(ProcessHandle.current().pid()));
        var gateway = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway), "stop"));
        System.exit(gateway.waitFor());
    }

    /** Waits for the gateway to finish its requests and to close its database; Ctrl-C in a terminal has told it already. */
    private static void stop(Process gateway) {
        gateway.destroy();
        try {
            if (!gateway.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                gateway.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command line for a main class with these options and the given properties. */
    static List<String> command(Class<?> main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        Options.given(System.getProperties()).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-classpath");
        command.add(classpath());
        command.add(main.getName());
        return command;
    }

    /** Maven runs a main class in a class loader of its own, which knows the project's test classpath. */
    private static String classpath() {
        return Launcher.class.getClassLoader() instanceof URLClassLoader loader
                ? String.join(
                        java.io.File.pathSeparator,
                        Stream.of(loader.getURLs()).map(Launcher::file).toList())
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("Maven's classpath is made of files", impossible);
        }
    }
}
