package lambdaless.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.settings.Edge.Domain;
import lambdaless.settings.Edge.Firewall;

/** Decodes the protection and the address of the stage: a web ACL, a domain name, a list of addresses. */
record EdgeDecoder(ConfigValues values, ArnsOfRegion arns) {
    /** https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html */
    private static final int LEAST_RATE = 10;

    private static final int MOST_RATE = 2_000_000_000;
    private static final int DEFAULT_RATE = 2000;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)(?!.*\\.[0-9]+$)" + LABEL + "(?:\\." + LABEL + ")+");

    /** As many as fit into a resource policy: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static final int MOST_RANGES = 100;

    Edge edge() {
        return new Edge(firewall(), domain(), allowedIpRanges());
    }

    private Firewall firewall() {
        boolean managed = values.choice("waf", List.of("off", "managed"), "off").equals("managed");
        int rate = values.whole("wafRate", LEAST_RATE, MOST_RATE, DEFAULT_RATE);
        var existing = values.matching(
                "webAclArn",
                arns.of("wafv2", "regional/webacl/[A-Za-z0-9_-]+/[A-Za-z0-9-]+"),
                "the ARN of a regional web ACL of " + arns.region());
        if (managed && !existing.isEmpty()) {
            values.refuse("webAclArn", "not to be set, since waf is managed and a stage has one web ACL");
        }
        if (!managed) {
            values.refuseIfSet("wafRate", String.valueOf(DEFAULT_RATE), "waf is off");
        }
        return new Firewall(managed, rate, existing);
    }

    private Optional<Domain> domain() {
        var name = values.matching("domainName", DOMAIN, "a domain name in small letters, such as api.example.com");
        var certificate = values.matching(
                "certificateArn",
                arns.of("acm", "certificate/[A-Za-z0-9-]+"),
                "the ARN of a certificate of ACM in " + arns.region() + ", where the API is");
        if (!name.isEmpty() && values.text("certificateArn", "").isBlank()) {
            values.refuse("certificateArn", "not set", "the ARN of a certificate for " + name);
        }
        if (!certificate.isEmpty() && values.text("domainName", "").isBlank()) {
            values.refuse("domainName", "not set", "the name that certificateArn is for");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Domain(name, certificate));
    }

    private List<String> allowedIpRanges() {
        var ranges =
                values.json("allowedIpRanges", "[]", json -> json.isJsonArray(), "a list such as [\"203.0.113.0/24\"]");
        if (ranges.items().count() > MOST_RANGES) {
            values.refuse("allowedIpRanges", ranges.items().count() + " ranges", "at most " + MOST_RANGES);
        }
        return ranges.items().map(EdgeDecoder::range).toList();
    }

    private static String range(ConfigNode node) {
        var range = node.text(".*", "a text such as 203.0.113.0/24");
        if (!range.isEmpty() && !IpRange.isOne(range)) {
            node.add("a range of addresses in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32");
        }
        return range;
    }
}
