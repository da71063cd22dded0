package lambdaless.cost;

import java.util.ArrayList;
import java.util.List;

/** The web ACL before the stage, and the keys that encrypt what is stored. */
record SecurityCosts(Usage usage, Prices prices) {
    private static final double REQUESTS_OF_A_PRICE = 10_000;

    /**
     * A caller has a connection's table key for five minutes.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html">usage notes</a>
     */
    private static final double KEY_REQUESTS_OF_A_CALLER = Load.HOURS * 12;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        addFirewall(lines);
        long keys = usage.stack().count("kms/key:Key");
        if (keys > 0) {
            lines.add(prices.line("keys", (double) keys));
        }
        if (usesKeys()) {
            double requests = usage.sum(operation -> Math.min(KEY_REQUESTS_OF_A_CALLER, usage.reaching(operation)));
            lines.add(prices.estimate(
                    "key-requests",
                    requests / REQUESTS_OF_A_PRICE,
                    "one in five minutes for the role of each operation"));
        }
        return lines;
    }

    private void addFirewall(List<Line> lines) {
        long acls = usage.stack().count("wafv2/webAcl:WebAcl");
        if (acls > 0) {
            int rules = usage.stack()
                    .all("wafv2/webAcl:WebAcl")
                    .mapToInt(acl -> acl.inputs().path("rules").size())
                    .sum();
            lines.add(prices.line("web-acls", (double) acls));
            lines.add(prices.line("web-acl-rules", rules));
        }
        if (usage.stack().count("wafv2/webAclAssociation:WebAclAssociation") > 0) {
            lines.add(prices.line("web-acl-requests", usage.load().total() / ApiGatewayCosts.MILLION));
        }
    }

    /** True if a table is encrypted with a key in the account, of AWS or of the customer; the requests to both are paid for. */
    private boolean usesKeys() {
        return usage.stack()
                .all("dynamodb/table:Table")
                .anyMatch(table -> table.inputs()
                        .path("serverSideEncryption")
                        .path("enabled")
                        .asBoolean());
    }
}
