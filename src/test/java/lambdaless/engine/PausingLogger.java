package lambdaless.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The logger to which Pulumi's runner tells each round of its wait for the program's tasks. The runner makes no pause between two
 * rounds, and writes out all tasks in each, which keeps a core busy until the engine is done; so the logger makes the pause.
 *
 * @see <a href="https://github.com/pulumi/pulumi-java/issues/2270">what else comes of that wait</a>
 */
final class PausingLogger extends Logger {
    /** Held here, since the log manager does not hold its loggers. */
    private static final Logger ONLY = new PausingLogger();

    private static final String ROUND = "Remaining tasks ";
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private PausingLogger() {
        super("com.pulumi.deployment.internal.DeploymentImpl", null);
    }

    /** Takes the place of the runner's logger, before the first program runs. */
    static void use() {
        LogManager.getLogManager().addLogger(ONLY);
    }

    @Override
    public void log(Level level, String message) {
        if (message.startsWith(ROUND)) {
            LockSupport.parkNanos(PAUSE);
        } else {
            super.log(level, message);
        }
    }
}
