package lambdaless;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;
import lambdaless.api.Api;
import lambdaless.api.InvalidDefinition;
import lambdaless.settings.InvalidSettings;

/** The main class of {@code pulumi up}. */
public final class App {
    private App() {}

    public static void main(String[] args) {
        Pulumi.run(App::deploy);
    }

    private static void deploy(Context context) {
        try {
            deploy(context, Api.ofProject());
        } catch (InvalidDefinition inLists) {
            throw new RunException(inLists.getMessage());
        }
    }

    static void deploy(Context context, Api api) {
        try {
            Program.deploy(context, StackConfiguration.settings(context, api), api);
        } catch (InvalidSettings | IllegalArgumentException invalid) {
            throw new RunException(invalid.getMessage()); // Pulumi shows a RunException without its stack trace
        }
    }
}
