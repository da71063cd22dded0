package lambdaless.local;

import java.util.logging.LogManager;
import lambdaless.api.Api;

/** Declares the stack {@code dev} once and says how long after the start of its process the last resource was recorded. */
final class Declaration {
    private Declaration() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        var stack =
                ProgramSource.run(Api.ofProject(), "dev", UnlimitedGateway.dev(), stage -> "http://localhost/" + stage);
        var begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        System.out.println("declared " + stack.resources().size() + " resources in "
                + (System.currentTimeMillis() - begun) + " ms");
        System.exit(0); // Pulumi's runner leaves threads behind
    }
}
