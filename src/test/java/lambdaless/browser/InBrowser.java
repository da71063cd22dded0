package lambdaless.browser;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests in a real browser, which they take as a parameter: one for all tests of this process. They want Chromium and its driver on the
 * PATH; where one is missing they say so once, and fail if {@code -Dbrowser=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(InBrowser.WhereThereIsOne.class)
@interface InBrowser {
    /** Looks for the two programs, and starts them with the first test. */
    final class WhereThereIsOne implements ExecutionCondition, ParameterResolver {
        private static final Namespace SHARED = Namespace.create(InBrowser.class);
        private static final String SKIPPED = "browser tests are skipped: chromium and chromedriver are not both on the"
                + " PATH (Debian's packages chromium and chromium-driver have them)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (program("chromium").isPresent() && program("chromedriver").isPresent()) {
                return ConditionEvaluationResult.enabled("chromium and chromedriver are on the PATH");
            }
            if ("required".equals(System.getProperty("browser"))) {
                throw new AssertionError(SKIPPED + ", but -Dbrowser=required");
            }
            context.getRoot().getStore(SHARED).getOrComputeIfAbsent(SKIPPED, line -> {
                System.out.println(line);
                return line;
            });
            return ConditionEvaluationResult.disabled(SKIPPED);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(SHARED)
                    .getOrComputeIfAbsent(
                            Browser.class,
                            type -> Browser.start(
                                    program("chromium").orElseThrow(),
                                    program("chromedriver").orElseThrow()));
        }

        private static Optional<Path> program(String name) {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
