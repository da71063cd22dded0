package lambdaless.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import io.grpc.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lambdaless.AppUnderTest;
import lambdaless.api.Api;
import lambdaless.aws.Aws;

/** A stack of the project on Pulumi's engine, with a state of its own and a provider of the tests' in AWS's place. */
final class Engine implements AutoCloseable {
    private static final String DEPLOYMENT =
            "urn:pulumi:%s::lambdaless::lambdaless:infra:Release$aws:apigateway/deployment:Deployment::deployment";

    private final AwsProvider aws;
    private final Server server;
    private final StackSettings settings;
    private final WorkspaceStack stack;
    private final CommandLine pulumi;

    private Engine(AwsProvider aws, Server server, StackSettings settings, WorkspaceStack stack, CommandLine pulumi) {
        this.aws = aws;
        this.server = server;
        this.settings = settings;
        this.stack = stack;
        this.pulumi = pulumi;
    }

    /** A stack in a folder of its own, new unless it is there, with the settings of the project's stack file. */
    static Engine of(Path folder, String stackName) throws IOException, AutomationException {
        return of(folder, stackName, Aws.logging("eu-west-1"));
    }

    /** The same of a project that has another name. */
    static Engine of(Path folder, String stackName, String project) throws IOException, AutomationException {
        return of(folder, stackName, project, Aws.logging("eu-west-1"), Map.of());
    }

    /** The same in an account of the tests'. */
    static Engine of(Path folder, String stackName, Aws account) throws IOException, AutomationException {
        return of(folder, stackName, "lambdaless", account, CommandLine.NO_CHECKPOINTS);
    }

    /** The same with a state that is written at each step, as an update that is killed leaves it behind. */
    static Engine checkpointed(Path folder, String stackName, Aws account) throws IOException, AutomationException {
        return of(folder, stackName, "lambdaless", account, CommandLine.CHECKPOINTS);
    }

    private static Engine of(
            Path folder, String stackName, String project, Aws account, Map<String, String> checkpoints)
            throws IOException, AutomationException {
        var aws = new AwsProvider(account);
        var server = aws.started();
        var settings = StackSettings.copied(folder, stackName, project);
        var pulumi = CommandLine.onPath(folder.resolve("events.json"));
        var options = LocalWorkspaceOptions.builder()
                .workDir(folder)
                .program(program(Api.ofProject()))
                .pulumiCommand(pulumi)
                .environmentVariables(CommandLine.environment(folder, server.getPort(), checkpoints))
                .build();
        var stack = WorkspaceStack.createOrSelect(stackName, LocalWorkspace.create(options));
        return new Engine(aws, server, settings, stack, pulumi);
    }

    private static Consumer<Context> program(Api api) {
        return context -> AppUnderTest.deploy(context, api);
    }

    AwsProvider aws() {
        return aws;
    }

    /** The steps that an update would take. */
    Set<String> preview() throws IOException, AutomationException {
        return preview(Api.ofProject());
    }

    /** The steps that an update to a program of another API would take. */
    Set<String> preview(Api api) throws IOException, AutomationException {
        stack.preview(PreviewOptions.builder().program(program(api)).build());
        return pulumi.steps();
    }

    /**
     * The output of Pulumi when the preview of a program of this API fails.
     *
     * @throws AssertionError when it does not
     */
    String refusal(Api api) {
        try {
            var options = PreviewOptions.builder().color("never").program(program(api));
            throw new AssertionError(
                    "the preview succeeds: " + stack.preview(options.build()).standardOutput());
        } catch (AutomationException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Brings the stack up, and gives what the console shows of that. */
    String up() throws AutomationException {
        return up(Api.ofProject());
    }

    /** Brings the stack up with a program of another API. */
    String up(Api api) throws AutomationException {
        return up(api, UpOptions.builder());
    }

    /** Brings the stack up, and makes another deployment of the API whether it has changed or not. */
    String release(Api api) throws AutomationException {
        return up(api, UpOptions.builder().replaces(List.of(DEPLOYMENT.formatted(stack.name()))));
    }

    String up(Api api, UpOptions.Builder options) throws AutomationException {
        return stack.up(options.color("never").program(program(api)).build()).standardOutput();
    }

    /** Reads what is there into the state. */
    void refresh() throws AutomationException {
        stack.refresh();
    }

    String destroy() throws AutomationException {
        return stack.destroy(DestroyOptions.builder().color("never").build()).standardOutput();
    }

    /** Runs another command of Pulumi on the stack. */
    String command(String... arguments) throws AutomationException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--stack", stack.name()));
        var options = CommandRunOptions.builder()
                .workingDir(stack.workspace().workDir())
                .additionalEnv(environment())
                .build();
        return pulumi.pulumi().run(all, options).standardOutput();
    }

    Map<String, String> environment() {
        return stack.workspace().environmentVariables();
    }

    /** Interrupts an update, as a lost connection or a closed lid does. */
    void kill() {
        CommandLine.kill();
    }

    /** The outputs as JSON, in which {@code "[secret]"} stands for a secret. */
    JsonObject outputs() throws AutomationException {
        return (JsonObject) JsonParser.parseString(command("stack", "output", "--json"));
    }

    /** The steps that an update with other settings would take; the stack file is then as it was. */
    Set<String> previewWith(Map<String, Object> changes) throws IOException, AutomationException {
        return previewWith(changes, Api.ofProject());
    }

    /** The same for a program of another API. */
    Set<String> previewWith(Map<String, Object> changes, Api api) throws IOException, AutomationException {
        var before = settings.text();
        try {
            configure(changes);
            return preview(api);
        } finally {
            settings.write(before);
        }
    }

    /** Sets texts, numbers, flags, lists and objects in the stack file; what is set there must be on a line of its own. */
    void configure(Map<String, Object> changes) throws IOException {
        settings.set(changes);
    }

    StackSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
