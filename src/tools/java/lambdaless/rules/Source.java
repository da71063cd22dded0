package lambdaless.rules;

/** The rule sets that the stack is held against, and where their rules are written down. */
enum Source {
    SECURITY_HUB(
            "AWS Security Hub",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html"),
    CHECKOV("Checkov", "https://github.com/bridgecrewio/checkov/tree/main/checkov/terraform/checks"),
    CDK_NAG("cdk-nag, AwsSolutions", "https://github.com/cdklabs/cdk-nag/blob/main/src/packs/aws-solutions.ts"),
    OWN("this project", "https://docs.aws.amazon.com/apigateway/latest/developerguide/security.html");

    private final String title;
    private final String url;

    Source(String title, String url) {
        this.title = title;
        this.url = url;
    }

    /** The rule set that numbers its rules this way. */
    static Source of(String id) {
        if (id.startsWith("CKV")) {
            return CHECKOV;
        }
        if (id.startsWith("AwsSolutions-")) {
            return CDK_NAG;
        }
        return id.startsWith("Lambdaless.") ? OWN : SECURITY_HUB;
    }

    String title() {
        return title;
    }

    String url() {
        return url;
    }
}
