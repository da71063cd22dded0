package lambdaless.gateway.stack;

/** An exception to the rule that a stack is served as on AWS or refused. */
public enum Allowance {
    /** Methods that cannot be served: they answer 501. */
    PARTIAL("-Dlocal.partial=true"),
    /** Roles that are not in the stack, and policies that are not understood: their calls are let through. */
    UNKNOWN_ROLES("-Dlocal.trustUnknownRoles=true"),
    /** Callers of this machine, whatever a resource policy says of addresses, as long as they are not taken for others. */
    ANY_ADDRESS("leaving out -Dlocal.sourceIp");

    private final String option;

    Allowance(String option) {
        this.option = option;
    }

    /** How whoever starts the gateway grants it. */
    String option() {
        return option;
    }
}
