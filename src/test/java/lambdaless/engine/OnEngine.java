package lambdaless.engine;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Tests on Pulumi's real engine; they want its command line on the PATH, and where there is none they say so once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@ExtendWith(OnEngine.WhereThereIsOne.class)
@interface OnEngine {
    /** Looks for {@code pulumi} on the PATH. */
    final class WhereThereIsOne implements ExecutionCondition {
        private static final String SKIPPED = "engine tests are skipped: there is no pulumi on the PATH "
                + "(https://www.pulumi.com/docs/install/ says how to get it)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (onPath()) {
                return ConditionEvaluationResult.enabled("pulumi is on the PATH");
            }
            context.getRoot().getStore(Namespace.create(OnEngine.class)).getOrComputeIfAbsent(SKIPPED, line -> {
                System.out.println(line);
                return line;
            });
            return ConditionEvaluationResult.disabled(SKIPPED);
        }

        private static boolean onPath() {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(folder -> !folder.isEmpty())
                    .flatMap(folder -> Stream.of(Path.of(folder, "pulumi"), Path.of(folder, "pulumi.exe")))
                    .anyMatch(Files::isExecutable);
        }
    }
}
