package lambdaless;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;
import lambdaless.api.Api;
import lambdaless.api.InvalidTemplate;
import lambdaless.settings.InvalidSettings;

/** The main class of {@code pulumi up}. */
public final class App {
    private App() {}

    public static void main(String[] args) {
        Pulumi.run(App::deploy);
    }

    private static void deploy(Context context) {
        deploy(context, Api.ofProject());
    }

    static void deploy(Context context, Api api) {
        try {
            Program.deploy(context, StackConfiguration.settings(context, api), api);
        } catch (InvalidSettings | InvalidTemplate invalid) {
            throw new RunException(invalid.getMessage()); // Pulumi shows a RunException without its stack trace
        }
    }
}
