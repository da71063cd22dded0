package lambdaless.contract;

import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Samples;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Every table of the stage that the contract is tried on and, where that is one on this machine, of the samples. */
final class EveryTable implements ArgumentsProvider {
    private static final Namespace SUITE = Namespace.create(EveryTable.class);

    /** Those that an annotation chooses. */
    static final class With implements ArgumentsProvider, AnnotationConsumer<TablesWith> {
        private List<String> kinds = List.of();

        @Override
        public void accept(TablesWith chosen) {
            kinds = List.of(chosen.value());
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return tables(context)
                    .filter(table -> table.isWritten() && kinds.stream().allMatch(table::has))
                    .map(Arguments::of);
        }
    }

    /** Those of which batches are created, with a number in the key. */
    static final class WithNumberKeysAndBatches implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return tables(context)
                    .filter(table ->
                            table.has("create-batch") && table.keys().stream().anyMatch(TableContract::isNumber))
                    .map(Arguments::of);
        }
    }

    /** Those with a number in the key. */
    static final class WithNumberKeys implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return tables(context)
                    .filter(table -> table.isWritten() && table.keys().stream().anyMatch(TableContract::isNumber))
                    .map(Arguments::of);
        }
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return tables(context).map(Arguments::of);
    }

    private static Stream<TableContract> tables(ExtensionContext context) {
        var ofProject = TableContract.all(OnStage.stage(context), Api.ofProject());
        var ofSamples = OnStage.isDeployed()
                ? Stream.<TableContract>empty()
                : samples(context).tables();
        return Stream.concat(ofProject, ofSamples);
    }

    private static SampleStage samples(ExtensionContext context) {
        return context.getRoot()
                .getStore(SUITE)
                .getOrComputeIfAbsent("samples", name -> SampleStage.start(), SampleStage.class);
    }

    private record SampleStage(Api api, Stage stage, LocalStage local) implements AutoCloseable {
        static SampleStage start() {
            var api = Samples.api();
            var local = LocalStage.start(api, OnStage.SETTINGS);
            return new SampleStage(
                    api,
                    new Stage(local.url(), local.key("standard"), Patience.withLimits(), local::refuseUndeclared),
                    local);
        }

        Stream<TableContract> tables() {
            return TableContract.all(stage, api);
        }

        @Override
        public void close() {
            local.close();
        }
    }
}
