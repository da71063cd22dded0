package lambdaless.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The logger of Pulumi's runner, which makes it pause: the runner looks at the tasks that are left again and again, and formats
 * all of them for its log each time. With the pause a first mock run of the stack {@code dev} takes 2.3 s of processor time instead
 * of 3.2 s.
 *
 * @see <a href="https://github.com/pulumi/pulumi-java/issues/2270">what else comes of that wait</a>
 */
public final class RunnerPause extends Logger {
    static final String LOOK = "Remaining tasks";

    private final long nanos;

    private RunnerPause(String name, Duration pause) {
        super(name, null);
        this.nanos = pause.toNanos();
    }

    /** The loggers that are installed, each kept here, since the manager of the logs does not keep it. */
    private static final class OfMocks {
        private static final Logger LOGGER =
                installed("com.pulumi.test.internal.PulumiTestInternal", Duration.ofMillis(1));
    }

    private static final class OfEngine {
        private static final Logger LOGGER =
                installed("com.pulumi.deployment.internal.DeploymentImpl", Duration.ofMillis(100));
    }

    /** Takes the place of the mock runner's logger, for good, before the first run of this Java. */
    public static Logger install() {
        return OfMocks.LOGGER;
    }

    /** Takes the place of the logger of a runner on the engine, which answers over a connection. */
    public static Logger installForEngine() {
        return OfEngine.LOGGER;
    }

    private static Logger installed(String name, Duration pause) {
        var logger = new RunnerPause(name, pause);
        LogManager.getLogManager().addLogger(logger);
        return logger;
    }

    @Override
    public void log(Level level, String message) {
        if (level.equals(Level.FINEST) && message.startsWith(LOOK)) {
            LockSupport.parkNanos(nanos);
        } else {
            super.log(level, message);
        }
    }
}
