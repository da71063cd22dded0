package lambdaless.local;

import java.util.logging.LogManager;
import lambdaless.api.Api;

/** Declares the stack {@code dev} once and says when it has. */
final class Declaration {
    private Declaration() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        var stack = ProgramSource.run(
                Api.ofProject(), UnlimitedGateway.DEV, UnlimitedGateway.dev(), stage -> "http://localhost/" + stage);
        System.out.println("declared " + stack.resources().size() + " resources");
        System.exit(0); // Pulumi's runner leaves threads behind
    }
}
