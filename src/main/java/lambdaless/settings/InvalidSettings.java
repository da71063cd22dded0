package lambdaless.settings;

import java.util.List;

/** The stack's settings cannot be used; the message names every key, what it is, and what is allowed. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidSettings(String stack, List<String> problems) {
        super("invalid settings for stack " + stack + " (edit Pulumi." + stack
                + ".yaml or run `pulumi config set`):\n  - " + String.join("\n  - ", problems));
    }
}
