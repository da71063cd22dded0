package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

final class ShortFailuresTest {
    private static final int LONGEST = 800;

    @Test
    void no_further_test_is_run_after_many_failures() {
        var tests = run(Failing.class);

        assertThat(tests.failed().count()).isEqualTo(ShortFailures.MOST_FAILURES);
        assertThat(tests.skipped().count()).isEqualTo(Failing.TESTS - ShortFailures.MOST_FAILURES);
    }

    @Test
    void each_failure_is_one_line_that_names_the_file_with_the_whole_of_it() throws Exception {
        var messages = run(Failing.class).failed().stream()
                .map(ShortFailuresTest::message)
                .toList();

        assertThat(messages)
                .hasSize(ShortFailures.MOST_FAILURES)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("expected: \"y\" but was: \"x")
                        .hasLineCount(1))
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(LONGEST));
        var whole = Path.of(messages.get(0).replaceFirst("(?s).*… \\((.*)\\)", "$1"));
        assertThat(Files.readString(whole)).containsPattern("x0\\s+x0\\s+x0").hasSizeGreaterThan(LONGEST);
    }

    @Test
    void a_stack_trace_shows_the_project_and_nothing_else() {
        var failure = failure(run(Failing.class).failed().stream().findFirst().orElseThrow());

        assertThat(Stream.of(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .distinct())
                .containsExactly(Failing.class.getName(), ShortFailuresTest.class.getName());
    }

    /** Nested, so that nothing but this test runs it. */
    static final class Failing {
        private static final int TESTS = 60;

        static Stream<Integer> numbers() {
            return IntStream.range(0, TESTS).boxed();
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void fails(int number) {
            assertThat(("x" + number + "\n").repeat(500)).isEqualTo("y");
        }
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .enableImplicitConfigurationParameters(true)
                .execute()
                .testEvents();
    }

    private static String message(Event event) {
        return String.valueOf(failure(event).getMessage());
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
