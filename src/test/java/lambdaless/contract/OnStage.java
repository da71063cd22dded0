package lambdaless.contract;

import java.nio.file.Path;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the contract's tests a stage: the one at {@code -Dapi.url}, with the key {@code -Dapi.key}, or else one on this machine.
 * It is one for all of them, and left clean after the last. The origins that it allows are found out, or told by
 * {@code -Dapi.origins}.
 */
final class OnStage implements ParameterResolver {
    static final Path SETTINGS = Path.of("src", "test", "resources", "Pulumi.contract.yaml");
    private static final Namespace SUITE = Namespace.create(OnStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Stage.class || type == AllowedOrigins.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class
                ? stage(context)
                : opened(context).origins();
    }

    static Stage stage(ExtensionContext context) {
        return opened(context).stage();
    }

    /** True if the stage is one that is told, and not made here. */
    static boolean isDeployed() {
        return !System.getProperty("api.url", "").isEmpty();
    }

    private static Opened opened(ExtensionContext context) {
        return context.getRoot().getStore(SUITE).getOrComputeIfAbsent("stage", name -> Opened.open(), Opened.class);
    }

    /** Served until this Java ends: each class of tests is a run of its own for Maven, and a gateway takes its time to start. */
    private static final class OnThisMachine {
        private static final LocalStage STAGE = started();

        private static LocalStage started() {
            var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.contract.yaml"));
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            return stage;
        }
    }

    private record Opened(Stage stage, AllowedOrigins origins) implements AutoCloseable {
        static Opened open() {
            return isDeployed() ? deployed(System.getProperty("api.url")) : onThisMachine();
        }

        private static Opened onThisMachine() {
            var local = OnThisMachine.STAGE;
            var stage = new Stage(local.url(), local.key("standard"), Patience.withLimits(), local::refuseUndeclared);
            return new Opened(stage, AllowedOrigins.of(stage));
        }

        private static Opened deployed(String url) {
            var stage = new Stage(url, System.getProperty("api.key", ""), Patience.withNewRoles(), () -> {});
            var told = System.getProperty("api.origins", "");
            return new Opened(stage, told.isEmpty() ? AllowedOrigins.of(stage) : AllowedOrigins.of(told));
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
