package lambdaless.local;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lambdaless.Program;
import lambdaless.api.Api;
import lambdaless.api.Definition;
import lambdaless.api.Partition;
import lambdaless.aws.FakeAwsOutputs;
import lambdaless.settings.InvalidSettings;
import lambdaless.settings.Settings;
import lambdaless.settings.SettingsDecoder;
import lambdaless.settings.StackName;

/** The project's own program, run by Pulumi's mock runner with the settings of a stack file. */
final class ProgramSource implements StackSource {
    private final Api api;
    private final SettingsFile file;
    private final List<String> origins;

    ProgramSource(Api api, SettingsFile file) {
        this(api, file, List.of());
    }

    /**
     * The program with the settings of a stack file.
     *
     * @param origins origins that browsers may call from, beside those of the settings
     */
    ProgramSource(Api api, SettingsFile file, List<String> origins) {
        this.api = api;
        this.file = file;
        this.origins = List.copyOf(origins);
    }

    @Override
    public StackSnapshot load(UnaryOperator<String> invokeUrl) {
        var stack = file.stack();
        return run(api, stack, settings(), invokeUrl);
    }

    @Override
    public List<Path> files() {
        return Stream.concat(Stream.of(api.templates().folder()), file.files().stream())
                .toList();
    }

    /** Runs the program with the given settings and records what it declares. */
    static StackSnapshot run(Api api, StackName stack, Settings settings, UnaryOperator<String> invokeUrl) {
        var definition = definition(api, settings);
        var recorder = new Recorder(new FakeAwsOutputs(stack.name(), settings.region(), invokeUrl));
        var options = TestOptions.builder()
                .projectName(stack.project())
                .stackName(stack.name())
                .build();
        RunnerPause.install();
        try {
            var result = PulumiTest.withMocks(recorder)
                    .withOptions(options)
                    .runTest(context -> Program.deploy(context, settings, api, definition));
            refuseFailure(result);
            var addresses = new LocalAddresses(recorder.recorded(), invokeUrl);
            return new StackSnapshot(
                    recorder.recorded(),
                    known(result.outputs(), addresses),
                    List.of(),
                    new DeclaredTemplates(definition));
        } finally {
            PulumiTest.cleanup(); // the runner wants it after every run
        }
    }

    /** The settings of the stack. */
    Settings settings() {
        var stack = file.stack();
        try {
            var extra = new ExtraOrigins(stack.key("corsOrigins"), origins);
            return SettingsDecoder.decode(extra.added(file.configuration()), stack, api::operationNames);
        } catch (InvalidSettings | IllegalArgumentException invalid) {
            throw new UserError(String.valueOf(invalid.getMessage()));
        }
    }

    private static void refuseFailure(TestResult result) {
        for (var failure : result.exceptions()) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            throw new UserError("the Pulumi program failed: " + cause.getMessage());
        }
        for (var error : result.errors()) {
            throw new UserError("the Pulumi program failed: " + error);
        }
    }

    private static Definition definition(Api api, Settings settings) {
        try {
            return api.definition(Partition.ofRegion(settings.region()), settings.access());
        } catch (IllegalArgumentException invalid) {
            throw new UserError(String.valueOf(invalid.getMessage()));
        }
    }

    private static Map<String, Object> known(Map<String, Output<?>> outputs, LocalAddresses addresses) {
        var known = new TreeMap<String, Object>();
        outputs.forEach((name, output) -> known.put(name, addresses.in(PulumiTest.extractValue(output))));
        return known;
    }
}
