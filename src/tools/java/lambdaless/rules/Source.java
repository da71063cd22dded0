package lambdaless.rules;

/** The rule sets that the stack is held against. */
enum Source {
    SECURITY_HUB,
    CHECKOV,
    CDK_NAG,
    OWN;

    /** The rule set that names its rules this way. */
    static Source of(String id) {
        if (id.startsWith("CKV")) {
            return CHECKOV;
        }
        if (id.startsWith("AwsSolutions-")) {
            return CDK_NAG;
        }
        return id.startsWith("Lambdaless.") ? OWN : SECURITY_HUB;
    }
}
