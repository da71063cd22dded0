package lambdaless.gateway.iam;

import java.util.List;

/** The policy evaluation of IAM for one identity: a denial wins, and what is not allowed is denied. */
public final class Permissions {
    private Permissions() {}

    public static Decision decide(List<Statement> statements, String action, String resource) {
        var about = statements.stream()
                .filter(statement -> statement.isAbout(action, resource))
                .toList();
        if (about.stream().anyMatch(statement -> !statement.allow())) {
            return Decision.DENIED;
        }
        return about.isEmpty() ? Decision.NOT_ALLOWED : Decision.ALLOWED;
    }

    /** The result of evaluating a permission, with its reason. */
    public enum Decision {
        ALLOWED(""),
        DENIED("with an explicit deny in an identity-based policy"),
        NOT_ALLOWED("because no identity-based policy allows the %s action");

        private final String reason;

        Decision(String reason) {
            this.reason = reason;
        }

        /** The reason in AWS's words. */
        public String reason(String action) {
            return reason.formatted(action);
        }
    }
}
