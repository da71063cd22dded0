package lambdaless.aws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import lambdaless.api.Partition;
import lambdaless.gateway.stack.ResourceType;

/**
 * The ids, ARNs and names that stand for those that AWS gives a resource when it is created. They are made of the resource's own
 * name, so they are the same from run to run.
 *
 * @param invokeUrl from a stage's name to its address
 */
public record FakeAwsOutputs(String stack, String region, UnaryOperator<String> invokeUrl) {
    /** The account that every ARN names. */
    public static final String ACCOUNT = "000000000000";

    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final int API_ID = 10;
    private static final int SHORT_ID = 6;

    /** An id, and the outputs beside the inputs. */
    public record Invented(String id, Map<String, Object> outputs) {}

    public Invented of(String type, String name, Map<String, Object> inputs) {
        var given = inputs.get("name") instanceof String set ? set : made(type, name, inputs);
        var known = ResourceType.of(type);
        return new FakeEdge(region)
                .of(type, name, inputs)
                .or(() -> known.map(of -> invented(of, type, name, given, inputs)))
                .or(() -> new FakeUserPools(region).beside(type, inputs))
                .or(() -> new FakeKeys(region).of(type, name))
                .orElseGet(() -> other(type, name, given));
    }

    private String made(String type, String name, Map<String, Object> inputs) {
        return inputs.get("namePrefix") instanceof String prefix
                ? prefix + hashed(type, name, API_ID)
                : name + "-" + stack;
    }

    private Invented invented(ResourceType known, String type, String name, String given, Map<String, Object> inputs) {
        return switch (known) {
            case REST_API -> restApi(hashed(type, name, API_ID), given);
            case STAGE -> stage(inputs);
            case API_KEY -> new Invented(hashed(type, name, API_ID), Map.of("value", "local-value-of-api-key-" + name));
            case TABLE -> named(given, arn("dynamodb", "table/" + given));
            case ROLE -> named(given, iam("role/" + given));
            case POLICY -> policy(given);
            case AUTHORIZER -> authorizer(hashed(type, name, SHORT_ID), inputs);
            case USER_POOL -> new FakeUserPools(region).pool(type, name);
            case USER_POOL_CLIENT -> new FakeUserPools(region).client(type, name);
            default -> other(type, name, given);
        };
    }

    private Invented restApi(String id, String name) {
        return new Invented(
                id, Map.of("name", name, "rootResourceId", id + "root", "executionArn", arn("execute-api", id)));
    }

    private Invented stage(Map<String, Object> inputs) {
        var api = String.valueOf(inputs.get("restApi"));
        var stage = String.valueOf(inputs.get("stageName"));
        return new Invented(
                "ags-" + api + "-" + stage,
                Map.of(
                        "invokeUrl", invokeUrl.apply(stage),
                        "executionArn", arn("execute-api", api + "/" + stage),
                        "arn",
                                "arn:" + partition() + ":apigateway:" + region + "::/restapis/" + api + "/stages/"
                                        + stage));
    }

    private Invented policy(String name) {
        var arn = iam("policy/" + name);
        return new Invented(arn, Map.of("name", name, "arn", arn));
    }

    private Invented authorizer(String id, Map<String, Object> inputs) {
        var arn = "arn:" + partition() + ":apigateway:" + region + "::/restapis/" + inputs.get("restApi")
                + "/authorizers/" + id;
        return new Invented(id, Map.of("arn", arn));
    }

    private static Invented named(String name, String arn) {
        return new Invented(name, Map.of("name", name, "arn", arn));
    }

    private Invented other(String type, String name, String given) {
        var service = type.startsWith("aws:") ? type.substring("aws:".length(), type.indexOf('/')) : "none";
        var outputs = new HashMap<String, Object>();
        outputs.put("name", given);
        outputs.put(
                "arn",
                switch (type) {
                    case LOG_GROUP -> arn("logs", "log-group:" + given);
                    case ALARM -> arn(service, "alarm:" + given);
                    default -> arn(service, given);
                });
        return new Invented(hashed(type, name, SHORT_ID), outputs);
    }

    private String partition() {
        return Partition.ofRegion(region).name();
    }

    private String iam(String resource) {
        return "arn:" + partition() + ":iam::" + ACCOUNT + ":" + resource;
    }

    private String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + region + ":" + ACCOUNT + ":" + resource;
    }

    static String hashed(String type, String name, int length) {
        return new BigInteger(1, hash(type, name)).toString(Character.MAX_RADIX).substring(0, length);
    }

    static byte[] hash(String type, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest((type + "\n" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
