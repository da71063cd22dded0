package lambdaless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Keeps the end of a failing run to what fits a screen or two: the first failures are told at some length, the next ones
 * briefly, and after many of them no further test is run. The whole messages are in {@code target/failures}.
 */
public final class ShortFailures
        implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler, ExecutionCondition {
    static final Path WHOLE_MESSAGES = Path.of("target", "failures");
    static final int MOST_FAILURES = 20;

    private static final int TOLD_AT_LENGTH = 5;
    private static final int LONG = 600;
    private static final int SHORT = 160;
    private static final int LONGEST_NAME = 150;
    private static final Namespace HERE = Namespace.create(ShortFailures.class);

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw shortened(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw shortened(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw shortened(context, failure);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failures(context).get() < MOST_FAILURES
                ? ConditionEvaluationResult.enabled("few tests have failed")
                : ConditionEvaluationResult.disabled(MOST_FAILURES + " tests have failed already");
    }

    private static Throwable shortened(ExtensionContext context, Throwable failure) throws IOException {
        int before = failures(context).getAndIncrement();
        if (!(failure instanceof AssertionError)) {
            return failure;
        }
        var message = String.valueOf(failure.getMessage()).strip();
        int longest = before < TOLD_AT_LENGTH ? LONG : SHORT;
        var told = message.replaceAll("\\s+", " ");
        var brief = new AssertionError(
                told.length() <= longest
                        ? told
                        : told.substring(0, longest) + "… (" + kept(context, message, before) + ")",
                failure.getCause());
        brief.setStackTrace(Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("lambdaless."))
                .toArray(StackTraceElement[]::new));
        return brief;
    }

    private static Path kept(ExtensionContext context, String message, int before) throws IOException {
        var test = context.getRequiredTestClass().getSimpleName() + " " + context.getDisplayName();
        var name = test.replaceAll("\\W+", "-");
        var file = WHOLE_MESSAGES.resolve(name.substring(0, Math.min(name.length(), LONGEST_NAME)) + before + ".txt");
        Files.createDirectories(WHOLE_MESSAGES);
        return Files.writeString(file, message + "\n");
    }

    private static AtomicInteger failures(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent("failures", made -> new AtomicInteger(), AtomicInteger.class);
    }
}
