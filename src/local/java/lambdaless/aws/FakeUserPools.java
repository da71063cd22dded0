package lambdaless.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Partition;
import lambdaless.aws.FakeAwsOutputs.Invented;

/** The values that stand for those that AWS gives user pools, and what belongs to them. */
record FakeUserPools(String region) {
    private static final String DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
    private static final String RESOURCE_SERVER = "aws:cognito/resourceServer:ResourceServer";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int POOL = 9;
    private static final int CLIENT = 26;

    Invented pool(String type, String name) {
        var id = region + "_" + letters(type, name, LETTERS, POOL);
        var partition = Partition.ofRegion(region);
        return new Invented(
                id,
                Map.of(
                        "arn",
                        "arn:" + partition.name() + ":cognito-idp:" + region + ":" + FakeAwsOutputs.ACCOUNT
                                + ":userpool/" + id,
                        "endpoint",
                        partition.regional("cognito-idp") + "/" + id));
    }

    Invented client(String type, String name) {
        return new Invented(letters(type, name, SMALL_LETTERS, CLIENT), Map.of());
    }

    /** A domain or a resource server; empty for all else. */
    Optional<Invented> beside(String type, Map<String, Object> inputs) {
        return switch (type) {
            case DOMAIN ->
                Optional.of(new Invented(
                        String.valueOf(inputs.get("domain")),
                        Map.of(
                                "awsAccountId",
                                FakeAwsOutputs.ACCOUNT,
                                "cloudfrontDistribution",
                                "d111111abcdef8.cloudfront.net")));
            case RESOURCE_SERVER -> Optional.of(resourceServer(inputs));
            default -> Optional.empty();
        };
    }

    private static Invented resourceServer(Map<String, Object> inputs) {
        var identifier = String.valueOf(inputs.get("identifier"));
        var scopes = inputs.get("scopes") instanceof List<?> list ? list : List.of();
        var identifiers = scopes.stream()
                .filter(Map.class::isInstance)
                .map(scope -> identifier + "/" + ((Map<?, ?>) scope).get("scopeName"))
                .toList();
        return new Invented(inputs.get("userPoolId") + "|" + identifier, Map.of("scopeIdentifiers", identifiers));
    }

    private static String letters(String type, String name, String alphabet, int length) {
        var letters = new StringBuilder();
        for (byte each : FakeAwsOutputs.hash(type, name)) {
            letters.append(alphabet.charAt(Byte.toUnsignedInt(each) % alphabet.length()));
        }
        return letters.substring(0, length);
    }
}
