package lambdaless.contract;

import java.nio.file.Path;
import java.util.Optional;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the contract's tests a stage: the one at {@code -Dapi.url}, with the key {@code -Dapi.key}, or else one on this machine.
 * It is one for all of them, and left clean after the last.
 */
final class OnStage implements ParameterResolver {
    private static final Namespace SUITE = Namespace.create(OnStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SUITE)
                .getOrComputeIfAbsent("stage", name -> Opened.open(), Opened.class)
                .stage();
    }

    /** Whether the stage is on this machine. */
    static boolean isLocal() {
        return System.getProperty("api.url") == null;
    }

    private record Opened(Stage stage, Optional<LocalStage> local) implements AutoCloseable {
        static Opened open() {
            if (!isLocal()) {
                return new Opened(
                        new Stage(System.getProperty("api.url", ""), System.getProperty("api.key", "")),
                        Optional.empty());
            }
            var local = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.contract.yaml"));
            return new Opened(new Stage(local.url(), local.key("standard")), Optional.of(local));
        }

        @Override
        public void close() {
            stage.close();
            local.ifPresent(LocalStage::close);
        }
    }
}
