package lambdaless.aws;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lambdaless.api.Partition;
import lambdaless.aws.FakeAwsOutputs.Invented;

/** The values that stand for those that AWS gives domain names, resource policies and web ACLs. */
record FakeEdge(String region) {
    private static final String DOMAIN_NAME = "aws:apigateway/domainName:DomainName";
    private static final String MAPPING = "aws:apigateway/basePathMapping:BasePathMapping";
    private static final String POLICY = "aws:apigateway/restApiPolicy:RestApiPolicy";
    private static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    private static final String ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
    private static final String LOGGING = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

    /** One of these; empty for all else. */
    Optional<Invented> of(String type, String name, Map<String, Object> inputs) {
        return switch (type) {
            case DOMAIN_NAME -> Optional.of(domainName(text(inputs, "domainName")));
            case MAPPING -> made(text(inputs, "domainName") + "/" + text(inputs, "basePath"));
            case POLICY -> made(text(inputs, "restApiId"));
            case WEB_ACL -> Optional.of(webAcl(name, text(inputs, "name")));
            case ASSOCIATION -> made(text(inputs, "webAclArn") + "," + text(inputs, "resourceArn"));
            case LOGGING -> made(text(inputs, "resourceArn"));
            default -> Optional.empty();
        };
    }

    private Invented domainName(String domain) {
        var target =
                "d-" + FakeAwsOutputs.hashed(DOMAIN_NAME, domain, 10) + ".execute-api." + region + ".amazonaws.com";
        return new Invented(
                domain,
                Map.of(
                        "arn",
                        "arn:" + partition() + ":apigateway:" + region + "::/domainnames/" + domain,
                        "regionalDomainName",
                        target,
                        "regionalZoneId",
                        "Z0123456789EXAMPLE"));
    }

    private Invented webAcl(String name, String given) {
        var id = UUID.nameUUIDFromBytes(FakeAwsOutputs.hash(WEB_ACL, name)).toString();
        var arn = "arn:" + partition() + ":wafv2:" + region + ":" + FakeAwsOutputs.ACCOUNT + ":regional/webacl/" + given
                + "/" + id;
        return new Invented(id, Map.of("arn", arn));
    }

    private static Optional<Invented> made(String id) {
        return Optional.of(new Invented(id, Map.of()));
    }

    private String partition() {
        return Partition.ofRegion(region).name();
    }

    private static String text(Map<String, Object> inputs, String key) {
        return String.valueOf(inputs.getOrDefault(key, ""));
    }
}
